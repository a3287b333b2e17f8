namespace RouteHandlers.Conformance.Implementations;

/// <summary>A known difference of an implementation. The scenario still runs, and an unexpected pass fails.</summary>
public sealed record Deviation
{
    /// <summary>A <see cref="Glob"/> over scenario names.</summary>
    public required string Scenario { get; init; }

    /// <summary>The Next.js majors for which it is known; null: all.</summary>
    public IReadOnlyList<int>? Versions { get; init; }

    public required string Reason { get; init; }

    /// <summary>The issue or page where it is discussed; may be null.</summary>
    public string? Link { get; init; }

    /// <summary>Text that one of the mismatches must contain; null: any mismatch is excused.</summary>
    public string? Mismatch { get; init; }

    /// <summary>Where it is written, as <c>file(line)</c>, so that a stale entry can be named.</summary>
    public string Source { get; init; } = "";

    public bool AppliesTo(string scenario, int version) => (Versions is null || Versions.Contains(version)) && Glob.IsMatch(Scenario, scenario);
}
