namespace RouteHandlers.Versions;

/// <summary>What the option <c>runtime</c> of a file selects, and where the two runtimes differ.</summary>
public sealed record RuntimeRules
{
    /// <summary>The runtime of a file that names none.</summary>
    public string Default { get; init; } = "nodejs";

    /// <summary>Whether the option counts; otherwise every file has the default.</summary>
    public bool OptionCounts { get; init; } = true;

    /// <summary>Whether files of the edge runtime are served; otherwise their paths are not found.</summary>
    public bool EdgeIsServed { get; init; } = true;

    /// <summary>Whether an answer of the edge runtime that can be compressed says that it varies by that; it has no other <c>Vary</c> of the framework.</summary>
    public bool EdgeVariesByEncoding { get; init; }

    /// <summary>What a handler in the edge runtime gets its client when it throws, or gives no Response.</summary>
    public ErrorAnswer EdgeFailure { get; init; } = ErrorAnswer.HtmlPage(500);
}
