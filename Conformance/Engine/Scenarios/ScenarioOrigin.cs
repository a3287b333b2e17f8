namespace RouteHandlers.Conformance.Scenarios;

/// <summary>A text of the fixture's handlers that stands for a service of the world, for example <c>https://api.openai.com</c>.</summary>
/// <param name="Text">Every occurrence is replaced by the address of the suite's origin.</param>
/// <param name="Path">Where that service begins on the origin, below the scenario's own place; <c>/</c>: there.</param>
public sealed record Substitution(string Text, string Path);

/// <summary>What the suite's origin answers at a path of the scenario.</summary>
public sealed record OriginReply
{
    /// <summary>Below the scenario's own place, without query.</summary>
    public required string Path { get; init; }

    /// <value>The default is 200.</value>
    public int Status { get; init; } = 200;

    /// <summary>In order; the content type that the kind of body implies is among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The key that the body is written under: <c>text</c>, <c>json</c>, <c>bytes</c>, <c>stream</c>, <c>completion</c>, <c>unique</c>; empty: there is none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The body; each part is sent by itself.</summary>
    public IReadOnlyList<OriginPart> Parts { get; init; } = [];

    /// <summary>One for each time that the path is asked for since the scenario began; the last one stays. Before, at build, the first answers. Empty: this reply always.</summary>
    public IReadOnlyList<OriginReply> Sequence { get; init; } = [];
}

/// <summary>A part of a reply, or what must happen before the next one is sent.</summary>
public abstract record OriginPart
{
    private OriginPart() { }

    public sealed record Data(ReadOnlyMemory<byte> Bytes) : OriginPart;

    /// <summary>A UUID that is made when the path is asked for.</summary>
    public sealed record Unique : OriginPart;

    /// <summary>What follows is sent when the gate is open.</summary>
    public sealed record Gate(string Name) : OriginPart;
}

/// <summary>What must have been asked of the origin. The last request is the last one for the path, also where that was before the scenario began: at build.</summary>
public sealed record OriginExpectation
{
    public required string Path { get; init; }

    /// <summary>How often since the scenario began; null: not judged.</summary>
    public int? Hits { get; init; }

    /// <summary>The method of the last request; null: not judged.</summary>
    public string? Method { get; init; }

    /// <summary>Headers of the last request; what is not named is not judged.</summary>
    public IReadOnlyList<HeaderExpectation> Headers { get; init; } = [];

    /// <summary>The body of the last request as JSON.</summary>
    public JsonExpectation? Json { get; init; }

    /// <summary>The body of the last request as text.</summary>
    public string? Text { get; init; }
}

/// <summary>One item of <c>chunks</c>: what arrives of a body, and what the client does then.</summary>
public abstract record ChunkExpectation
{
    private ChunkExpectation() { }

    /// <summary>It arrives, and nothing beyond it before the next gate is opened. Texts without a gate between them are one text.</summary>
    public sealed record Text(string Value) : ChunkExpectation;

    /// <summary>Somebody waits at the gate of the origin; it is opened now.</summary>
    public sealed record Open(string Gate) : ChunkExpectation;

    /// <summary>The client closes the connection.</summary>
    public sealed record Leave : ChunkExpectation;
}
