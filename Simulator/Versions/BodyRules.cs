using RouteHandlers.Runtime;

namespace RouteHandlers.Versions;

/// <summary>What bodies and blobs do beside being read.</summary>
public sealed record BodyRules
{
    /// <summary>Whether a clone's body is a second one; otherwise it takes the first one's.</summary>
    public bool ClonesHaveBodiesOfTheirOwn { get; init; } = true;

    /// <summary>Whether a slice has the type it is given, or none; otherwise its blob's.</summary>
    public bool SlicesHaveTypesOfTheirOwn { get; init; } = true;

    /// <summary>Whether a request of a stream must say that it is sent before the answer is read.</summary>
    public bool StreamsNeedDuplex { get; init; } = true;

    /// <summary>Those of the request that is handled; the standing ones outside a handler.</summary>
    internal static BodyRules Current => HandlerScope.Current?.Rules.Bodies ?? Standing;

    private static BodyRules Standing { get; } = new();
}
