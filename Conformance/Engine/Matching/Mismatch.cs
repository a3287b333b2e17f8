namespace RouteHandlers.Conformance.Matching;

/// <summary>One difference between what was expected and what came.</summary>
/// <param name="What">The thing compared: <c>status</c>, <c>header content-type</c>, <c>json $.a[0]</c> ...</param>
/// <param name="Expected">In words or as a literal, as it is shown to the user.</param>
/// <param name="Observed">Likewise.</param>
public sealed record Mismatch(string What, string Expected, string Observed)
{
    public override string ToString() => $"{What}: expected {Expected}, observed {Observed}";
}
