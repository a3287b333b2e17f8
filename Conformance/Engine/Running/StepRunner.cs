using System.Net.Sockets;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Running;

/// <summary>What became of one step: its exchange, if a request was answered, and how each contract judges it.</summary>
internal sealed record StepOutcome
{
    public required ScenarioStep Step { get; init; }

    /// <summary>1-based, among all steps of the scenario.</summary>
    public int Number { get; init; }

    public WireRequest? Request { get; init; }

    public Exchange? Exchange { get; init; }

    /// <summary>What the other requests got that were sent at the same time; null: no answer.</summary>
    public IReadOnlyList<Exchange?> Others { get; init; } = [];

    /// <summary>How often the origin was asked; in a step that asks it.</summary>
    public int? Hits { get; init; }

    /// <summary>Against the contract of the run.</summary>
    public required IReadOnlyList<Mismatch> Mismatches { get; init; }

    /// <summary>Against what the released version does; null where it has no quirk here.</summary>
    public IReadOnlyList<Mismatch>? ObservedMismatches { get; init; }

    /// <summary>No whole answer came in time.</summary>
    public bool TimedOut { get; init; }
}

/// <summary>How the build of a scenario's deployment ended.</summary>
/// <param name="Failed">Null: it succeeded.</param>
internal sealed record BuildResult(BuildFailedException? Failed)
{
    public static BuildResult Succeeded { get; } = new((BuildFailedException?)null);

    public string Describe() => Failed is null ? "succeeded"
        : Failed.Failures is [] ? "failed, with an error that is not known"
        : $"failed: {string.Join(", ", Failed.Failures.Select(failure => failure.Code ?? "an error that is not known").Distinct())}";
}

/// <summary>Takes one step: time, request, judgement.</summary>
/// <param name="origin">Null: the scenario's handlers call no service.</param>
/// <param name="patience">How long a part of a body may take.</param>
internal sealed class StepRunner(IDeployment? deployment, BuildResult build, string basePath, RunOptions options, ScenarioOrigin? origin, TimeSpan patience)
{
    private static readonly TimeSpan _untilInterval = TimeSpan.FromMilliseconds(100);

    // Where time is virtual a request that a handler sends still takes some of ours.
    private static readonly TimeSpan _originInterval = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<string, Exchange> _named = new(StringComparer.Ordinal);

    public async Task<StepOutcome> RunAsync(ScenarioStep step, CancellationToken cancellationToken)
    {
        if (step.Advance is { } advance)
        {
            await PassAsync(advance, cancellationToken).ConfigureAwait(false);
        }

        var virtuallyWaited = TimeSpan.Zero;
        var start = options.TimeProvider.GetTimestamp();
        while (true)
        {
            StepOutcome outcome = null!;
            for (var time = 0; time < step.Repeat; time++)
            {
                outcome = step.Together > 1
                    ? Together.Join(await AtOnceAsync(step, cancellationToken).ConfigureAwait(false))
                    : await OnceAsync(step, cancellationToken).ConfigureAwait(false);
                if (outcome.Mismatches.Count > 0)
                {
                    break;
                }
            }

            if (outcome.Mismatches.Count == 0 || step.Until is not { } until || outcome.TimedOut || Waited() >= until)
            {
                if (step.Name is { } name && outcome.Exchange is { } exchange)
                {
                    _named[name] = exchange;
                }

                return outcome;
            }

            await PassAsync(_untilInterval, cancellationToken).ConfigureAwait(false);
            if (step.Origin is not null && deployment is IVirtualTime)
            {
                await Task.Delay(_originInterval, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }

            virtuallyWaited += _untilInterval;
        }

        // What the requests themselves take is waiting too.
        TimeSpan Waited() => deployment is IVirtualTime ? virtuallyWaited : options.TimeProvider.GetElapsedTime(start);
    }

    private Task<StepOutcome[]> AtOnceAsync(ScenarioStep step, CancellationToken cancellationToken)
    {
        using var hold = (deployment as IVirtualTime)?.Hold();
        return Task.WhenAll(Enumerable.Range(0, step.Together).Select(_ => OnceAsync(step, cancellationToken)).ToList());
    }

    private async Task PassAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        if (deployment is IVirtualTime clock)
        {
            await clock.AdvanceAsync(time, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await Task.Delay(time, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StepOutcome> OnceAsync(ScenarioStep step, CancellationToken cancellationToken)
    {
        var expectation = step.ExpectationFor(options.Version, options.Contract);
        var observed = step.ObservedFor(options.Version)?.Expect;
        if (step.Origin is { } asked && build.Failed is null)
        {
            var (hits, last) = origin?.Asked(asked.Path) ?? default;
            return new() { Step = step, Hits = hits, Mismatches = OriginMatcher.Match(asked, hits, last, basePath) };
        }

        if (step.Request is null || deployment is null)
        {
            return new()
            {
                Step = step,
                Mismatches = Judge(expectation, exchange: null, asked: step.Request is not null),
                ObservedMismatches = observed is null ? null : Judge(observed, exchange: null, asked: step.Request is not null),
            };
        }

        var request = RequestFactory.Create(step.Request, basePath);
        using var timeout = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var chunks = expectation?.Chunks ?? observed?.Chunks;
        WireResponse? response = null;
        Mismatch? late = null;
        try
        {
            // An adapter that does not heed its token must not hold up the run.
            var sending = deployment.SendAsync(request, either.Token).WaitAsync(either.Token);
            if (chunks is not null && (late = await MissHeadAsync(sending, chunks, either.Token).ConfigureAwait(false)) is not null
                && !await Waiting.IsOverWithinAsync(sending, patience, options.TimeProvider, either.Token).ConfigureAwait(false))
            {
                await either.CancelAsync().ConfigureAwait(false);
                return new() { Step = step, Request = request, Mismatches = [late], ObservedMismatches = observed is null ? null : [late], TimedOut = true };
            }

            response = await sending.ConfigureAwait(false);
            var limits = new ExchangeLimits { BodyBytes = options.BodyLimit, Time = Timeout.InfiniteTimeSpan };
            var (exchange, differing) = chunks is null || response.Ending == WireEnding.Closed
                ? (await ExchangeReader.ReadAsync(request, response, limits, options.TimeProvider, either.Token).WaitAsync(either.Token).ConfigureAwait(false), late)
                : await new ChunkedReading(request, response, basePath, origin, patience, options).RunAsync(chunks, late, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return new()
            {
                Step = step,
                Request = request,
                Exchange = exchange,
                Mismatches = [.. Judge(expectation, exchange, asked: true), .. OfChunks(expectation)],
                ObservedMismatches = observed is null ? null : [.. Judge(observed, exchange, asked: true), .. OfChunks(observed)],
            };

            // Read as one of the two contracts expects it; what the other one expects is looked for in what came.
            IEnumerable<Mismatch> OfChunks(Expectation? of) => of?.Chunks is not { } own || chunks is null ? []
                : own.SequenceEqual(chunks) ? differing is null ? [] : [differing]
                : exchange.Status == 0 ? []
                : ChunkTrace.Match(own, exchange, basePath);
        }
        catch (Exception exception) when (exception is not BrokenImplementationException && !cancellationToken.IsCancellationRequested)
        {
            var mismatch = exception switch
            {
                OperationCanceledException when timeout.IsCancellationRequested => new Mismatch(
                    "answer", $"within {options.RequestTimeout.TotalSeconds:0.#} s", (response is null ? "none" : $"status {response.Status}, and no end of the body") + ChunkPart.WaitsAt(origin?.Holding() ?? [])),
                ExchangeLimitException => new("answer", $"a body of at most {options.BodyLimit} bytes", exception.Message),
                WireProtocolException or SocketException or IOException => new("answer", "an HTTP/1.1 message", exception.Message),
                _ => new("answer", "an HTTP/1.1 message", $"{exception.GetType().Name}: {exception.Message}"),
            };
            return new()
            {
                Step = step,
                Request = request,
                Mismatches = late is null ? [mismatch] : [late, mismatch],
                ObservedMismatches = observed is null ? null : [mismatch],
                TimedOut = timeout.IsCancellationRequested,
            };
        }
    }

    /// <summary>Null when the head is there in time. Otherwise whoever waits at a gate is let go: an answer that is sent as a whole comes then.</summary>
    private async Task<Mismatch?> MissHeadAsync(Task sending, IReadOnlyList<ChunkExpectation> chunks, CancellationToken cancellationToken)
    {
        var first = ChunkPart.Of(chunks, basePath)[0];
        if (first.End is null || await Waiting.IsOverWithinAsync(sending, patience, options.TimeProvider, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var holding = origin?.Holding() ?? [];
        origin?.OpenAll();
        return first.HasNoHead(patience, holding);
    }

    /// <summary>One of the errors has all of the parts; if none has, what the first one lacks is said.</summary>
    private static void MatchWords(List<string> messages, List<string> parts, List<Mismatch> mismatches)
    {
        if (!messages.Any(message => parts.All(part => message.Contains(part, StringComparison.Ordinal))))
        {
            mismatches.AddRange(parts
                .Where(part => !messages[0].Contains(part, StringComparison.Ordinal))
                .Select(part => new Mismatch("build error", $"a text that contains {Literal.Of(part)}", Literal.Of(messages[0]))));
        }
    }

    private List<Mismatch> Judge(Expectation? expectation, Exchange? exchange, bool asked)
    {
        var mismatches = new List<Mismatch>();
        var failed = build.Failed;
        switch (expectation?.Build)
        {
            case { Fails: { } code } when failed is null || failed.Failures.All(failure => failure.Code != code):
                mismatches.Add(new("build", $"failed: {code}", build.Describe()));
                break;

            case { Fails: { } code, Contains: { } parts }:
                MatchWords(failed!.Failures.Where(failure => failure.Code == code).Select(failure => failure.Message).ToList(), [.. parts.Select(part => BasePlaceholder.Fill(part, basePath))], mismatches);
                break;

            case { Fails: null } or null when failed is not null:
                mismatches.Add(new("build", "succeeded", build.Describe()));
                break;
        }

        // What only says that the build must fail says nothing of a request that was sent because it did not.
        if (expectation is not null && exchange is not null && expectation.Build is not { Fails: not null })
        {
            mismatches.AddRange(ExpectationMatcher.Match(expectation, exchange, name => _named.GetValueOrDefault(name), basePath));
        }
        else if (asked && failed is null && exchange is null)
        {
            mismatches.Add(new("answer", "one", "none"));
        }

        return mismatches;
    }
}
