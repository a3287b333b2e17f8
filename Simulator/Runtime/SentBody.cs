using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>
/// A streamed body on its way to the client: every part is made when the client wants to read it. A client that leaves before the end disposes it.
/// </summary>
internal sealed class SentBody : ForwardStream
{
    private const int BufferSize = 16 * 1024; // a socket's, beyond which the stream waits
    private const int HopsOfATurn = 8;

    private readonly ReadableStreamDefaultReader _reader;
    private readonly StreamRules _rules;
    private readonly HandlerLog _log;
    private readonly Client _client;
    private readonly Queue<ReadOnlyMemory<byte>> _parts = new();
    private ReadOnlyMemory<byte> _rest;
    private Task? _reading;
    private Task<ReadableStreamReadResult>? _next;
    private bool _hasBegun;
    private bool _isOver;

    public SentBody(ReadableStreamDefaultReader reader, EventLoop loop, Client client, StreamRules rules, HandlerLog log)
    {
        (_reader, Loop, _client, _rules, _log) = (reader, loop, client, rules, log);
        client.Left.Add(Leave);
    }

    public EventLoop Loop { get; }

    /// <summary>Why the body ends before its end; null: it does not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Waits for the first part, with which the head is sent; on the loop. False: the stream failed before.</summary>
    public async Task<bool> StartAsync()
    {
        await TurnAsync(() => false); // a source that failed while the handler ran has failed the stream by the time it is read
        do
        {
            await ReadPartAsync();
        }
        while (!_rules.PartsAreSentAsTheyAreMade && !_isOver);

        return Failure is null || _hasBegun;
    }

    /// <summary>Reads all of it, for somebody who keeps it; on the loop. Of a stream that fails, <see cref="Failure"/> is set.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        while (!_isOver)
        {
            await ReadPartAsync();
        }

        return [.. _parts.SelectMany(part => part.ToArray())];
    }

    /// <exception cref="IOException">The stream failed: the body is cut short here.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty && buffer.Length > 0)
        {
            if (_parts.TryDequeue(out _rest))
            {
                continue; // an empty part is no part of the body
            }

            if (_isOver)
            {
                return Failure is null ? 0 : throw new IOException("The body's stream failed; the connection closes.", Failure);
            }

            // A read that was given up goes on, and the next one waits for the same part.
            _reading ??= Loop.RunAsync(async () =>
            {
                await ReadPartAsync();
                return true;
            }, _client, CancellationToken.None);
            await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
            _reading = null;
        }

        var count = Math.Min(_rest.Length, buffer.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver)
        {
            _client.Leave();
        }

        base.Dispose(disposing);
    }

    private async Task ReadPartAsync()
    {
        if (_isOver)
        {
            return;
        }

        try
        {
            for (long size = 0; ;)
            {
                var (chunk, done) = await (_next ?? _reader.ReadAsync());
                _next = null;
                if (_isOver)
                {
                    return; // the client has left
                }

                if (done)
                {
                    End();
                    return;
                }

                if (Chunk.ToBytes(chunk, _rules.TextIsSent) is not { } bytes)
                {
                    var error = new JavaScriptException("failed to write chunk to response");
                    _log.Write(error);
                    End(_rules.UnsendableChunkEndsTheBody ? null : error);
                    await _reader.CancelAsync(error);
                    return;
                }

                _hasBegun = true;
                _parts.Enqueue(bytes);
                size += bytes.Length;
                if (size >= BufferSize || _parts.Count >= BufferSize)
                {
                    return;
                }

                // What the stream has to say at once belongs to this part.
                _next = _reader.ReadAsync();
                await TurnAsync(() => _next.IsCompleted);
                if (!_next.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (!_isOver)
        {
            _log.Write(exception);
            _log.Write("Error: failed to pipe response");
            _client.Leave(); // the connection is closed
            if (_rules.FailureTakesItsTurnAlong)
            {
                _parts.Clear(); // they were about to be sent
            }

            End(_rules.FailureCutsTheBody ? exception : null);
        }
        catch (Exception exception)
        {
            _log.Write(exception);
        }
    }

    /// <summary>Lets everything run that runs without time passing.</summary>
    private static async Task TurnAsync(Func<bool> isOver)
    {
        for (var hop = 0; hop < HopsOfATurn && !isOver(); hop++)
        {
            await Task.Yield();
        }
    }

    private void End(Exception? failure = null)
    {
        (_isOver, Failure) = (true, failure);
        _client.Left.Remove(Leave);
        if (failure is null)
        {
            _client.IsServed();
        }
    }

    // https://streams.spec.whatwg.org/#rs-pipe-to: the pipe's signal is aborted.
    private void Leave()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        if (_rules.LeavingCancels)
        {
            Loop.Enqueue(async () => await _reader.CancelAsync(_client.Left.Reason));
        }
        else if (_rules.ReadsOnWithoutClient)
        {
            Loop.Enqueue(async () => await DrainAsync());
        }
    }

    private async Task DrainAsync()
    {
        while (!(await _reader.ReadAsync()).Done)
        {
        }
    }
}
