using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Running;

/// <summary>
/// Reads a body part by part. Before a gate is opened its text is in hand, nothing beyond it has come, and somebody waits at the gate; so the order is
/// proven by what was possible, not by a clock. The patience only ends what fails.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "RunAsync disposes what it used, also when nobody waits for it any more.")]
internal sealed class ChunkedReading(WireRequest request, WireResponse response, string basePath, ScenarioOrigin? origin, TimeSpan patience, RunOptions options)
{
    // Who sends too early usually does so at once. Longer or shorter: whoever keeps the order passes.
    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(10);

    private readonly MemoryStream _body = new();
    private readonly List<ExchangeMark> _marks = [];
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly CancellationTokenSource _leaving = new();
    private Task<int>? _reading;
    private bool _hasEnded;
    private int _start;

    /// <summary>Disposes the response, whatever happens.</summary>
    /// <param name="late">What is wrong already: the head came only when every gate had been opened.</param>
    public async Task<(Exchange Exchange, Mismatch? Mismatch)> RunAsync(IReadOnlyList<ChunkExpectation> chunks, Mismatch? late, CancellationToken cancellationToken)
    {
        try
        {
            var mismatch = late;
            foreach (var part in ChunkPart.Of(chunks, basePath))
            {
                mismatch ??= await TakeAsync(part, cancellationToken).ConfigureAwait(false);
                if (mismatch is not null)
                {
                    // The handler is let go, and what it still sends is evidence; unless a client that leaves was to end it.
                    _marks.Add(new((int)_body.Length, ExchangeMark.AllGates));
                    origin?.OpenAll();
                    if (chunks is not [.., ChunkExpectation.Leave])
                    {
                        await ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                    }

                    break;
                }
            }

            if (chunks is [.., ChunkExpectation.Leave])
            {
                _marks.Add(new((int)_body.Length, ExchangeMark.Left));
            }

            return (
                new()
                {
                    Request = request,
                    Status = response.Status,
                    Reason = response.Reason,
                    Headers = response.Headers,
                    Body = _body.ToArray(),
                    Ending = response.Ending,
                    Marks = _marks,
                },
                mismatch);
        }
        finally
        {
            await LeaveAsync().ConfigureAwait(false);
        }
    }

    private async Task<Mismatch?> TakeAsync(ChunkPart part, CancellationToken cancellationToken)
    {
        while (true)
        {
            var received = _body.GetBuffer().AsMemory(_start, (int)_body.Length - _start);
            if (!part.Bytes.AsSpan().StartsWith(received.Span))
            {
                return part.Differs(received.Span, null);
            }

            if (received.Length == part.Bytes.Length && part.End is not null)
            {
                break;
            }

            if (_hasEnded)
            {
                return received.Length == part.Bytes.Length ? null : part.Differs(received.Span, "the end of the body");
            }

            if (!await ReadAsync(patience, cancellationToken).ConfigureAwait(false))
            {
                return part.Differs(received.Span, $"nothing within {patience.TotalSeconds:0.##} s{part.Closed(origin?.Holding() ?? [])}");
            }
        }

        _start = (int)_body.Length;
        if (part.End is not ChunkExpectation.Open { Gate: var gate })
        {
            return null;
        }

        if (await WaitForOneWhoWaitsAsync(gate, cancellationToken).ConfigureAwait(false) is { } missed)
        {
            return part.TooEarlyOrNobody(_body.GetBuffer().AsSpan(_start, (int)_body.Length - _start), missed);
        }

        _marks.Add(new((int)_body.Length, $"gate {gate}"));
        origin?.Open(gate);
        return null;
    }

    /// <summary>Null when somebody waits at the gate and nothing more has come; else what was seen instead.</summary>
    private async Task<string?> WaitForOneWhoWaitsAsync(string gate, CancellationToken cancellationToken)
    {
        var waiting = origin?.WaitingAt(gate) ?? Task.CompletedTask;
        Reading();
        await Task.WhenAny(waiting, _reading!, Task.Delay(patience, options.TimeProvider, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (waiting.IsCompleted)
        {
            await ReadAsync(_glance, cancellationToken).ConfigureAwait(false);
        }
        else if (_reading is { IsCompleted: true })
        {
            await ReadAsync(patience, cancellationToken).ConfigureAwait(false);
        }

        return _body.Length > _start ? ""
            : waiting.IsCompleted ? null
            : _hasEnded ? "the end of the body"
            : $"nobody within {patience.TotalSeconds:0.##} s{ChunkPart.WaitsAt(origin?.Holding() ?? [])}";
    }

    private async Task ReadToEndAsync(CancellationToken cancellationToken)
    {
        while (!_hasEnded && await ReadAsync(patience, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    private void Reading() => _reading ??= _hasEnded ? Task.FromResult(0) : response.Body.ReadAsync(_buffer, _leaving.Token).AsTask();

    /// <summary>Takes what comes, or the end; false: neither came in time, and the read goes on.</summary>
    private async Task<bool> ReadAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        Reading();
        if (!await Waiting.IsOverWithinAsync(_reading!, time, options.TimeProvider, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var count = await _reading!.ConfigureAwait(false);
        _reading = null;
        _hasEnded = count == 0;
        if (_body.Length + count > options.BodyLimit)
        {
            throw new ExchangeLimitException($"{request.Method} {request.Target}: more than {options.BodyLimit} bytes of body");
        }

        _body.Write(_buffer, 0, count);
        return true;
    }

    private async Task LeaveAsync()
    {
        await _leaving.CancelAsync().ConfigureAwait(false);
        await response.DisposeAsync().ConfigureAwait(false);
        _ = _reading?.ContinueWith(read => read.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _leaving.Dispose();
    }
}
