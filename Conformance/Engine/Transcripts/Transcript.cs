using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Transcripts;

/// <summary>The recorded exchange of a scenario, before it is normalised.</summary>
public sealed record Transcript
{
    /// <summary>The fixture's name, for example <c>methods/get-answers-get</c>.</summary>
    public required string Fixture { get; init; }

    /// <summary>In the order they happened.</summary>
    public required IReadOnlyList<TranscriptEntry> Entries { get; init; }

    /// <summary>The mount prefix that becomes <c>{base}</c>; empty at the root.</summary>
    public required string BasePath { get; init; }

    /// <summary>The server's own origins, for example <c>http://localhost:41233</c>; each becomes <c>{origin}</c>, by the host's other local names too.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>Where the scenario's services are on the suite's origin, for example <c>http://127.0.0.1:41234/stream/x</c>; each becomes <c>{service}</c>.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];
}

/// <summary>One thing that happened.</summary>
public abstract record TranscriptEntry
{
    private TranscriptEntry() { }

    /// <summary>A request as the scenario wrote it, and what came back.</summary>
    public sealed record Answered(StepRequest Request, Exchange Exchange) : TranscriptEntry
    {
        /// <summary>What came back to the same requests that were sent at the same time; null: nothing.</summary>
        public IReadOnlyList<Exchange?> Others { get; init; } = [];

        /// <summary>The body was judged as a picture: its kind and size are kept, as two renderers draw one thing with different bytes.</summary>
        public bool AsImage { get; init; }
    }

    /// <summary>The build was judged.</summary>
    /// <param name="Failure">The suite's code of the error; null: the build succeeded.</param>
    public sealed record Built(string? Failure) : TranscriptEntry;

    /// <summary>The origin was asked for a path so many times since the scenario began.</summary>
    public sealed record OriginAsked(string Path, int Hits) : TranscriptEntry;

    /// <summary>Time passed.</summary>
    public sealed record Advanced(TimeSpan By) : TranscriptEntry;
}
