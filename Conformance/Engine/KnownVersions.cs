namespace RouteHandlers.Conformance;

/// <summary>The Next.js majors whose contract the suite knows.</summary>
public static class KnownVersions
{
    /// <value>14, 15 and 16.</value>
    public static IReadOnlyList<int> All { get; } = [14, 15, 16];
}
