namespace RouteHandlers.Conformance.Catalogue;

/// <summary>How binding a requirement is.</summary>
public enum RequirementLevel
{
    /// <summary>One of the two documents says it.</summary>
    Documented,

    /// <summary>A page that the documents link to, or the API reference, says it.</summary>
    Reference,

    /// <summary>Nobody says it; the released Next.js does it, and a transcript shows it.</summary>
    Observed,
}

/// <summary>One documented or observed behaviour. Ids are never renumbered and never reused.</summary>
public sealed record Requirement
{
    /// <summary><c>RH-AREA-n</c>.</summary>
    public required string Id { get; init; }

    public required RequirementLevel Level { get; init; }

    /// <summary>The Next.js majors for which it holds.</summary>
    public required IReadOnlyList<int> Versions { get; init; }

    /// <summary>The behaviour, in one or two sentences of our own.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is said or seen; at least one.</summary>
    public required IReadOnlyList<RequirementSource> Sources { get; init; }

    /// <summary>True when it explains rather than binds.</summary>
    public bool Informative { get; init; }
}

/// <summary>Where a requirement comes from. Exactly one of the three is set.</summary>
public sealed record RequirementSource
{
    /// <summary><c>D15</c> or <c>D14</c>, with <see cref="Section"/>.</summary>
    public string? Document { get; init; }

    /// <summary>What the document is; null where the source is none.</summary>
    public string? DocumentTitle => Document switch
    {
        "D15" => "Route Handlers, Next.js 15, in Simplified Chinese",
        "D14" => "Route Handlers, Next.js 14, in Traditional Chinese",
        _ => null,
    };

    /// <summary>A page of the Next.js documentation or a web standard, by its title and the headings that say it.</summary>
    public string? Reference { get; init; }

    /// <summary>The fixture whose transcripts show it, for example <c>methods/options-is-automatic</c>.</summary>
    public string? Observed { get; init; }

    /// <summary>The section's title in the document.</summary>
    public string? Section { get; init; }
}

/// <summary>One file of <c>specs/</c>: the requirements of an area.</summary>
public sealed record RequirementArea(string Name, string Title, string File, IReadOnlyList<Requirement> Requirements);
