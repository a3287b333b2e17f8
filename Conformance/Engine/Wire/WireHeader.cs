namespace RouteHandlers.Conformance.Wire;

/// <summary>One header line as it stood on the wire: order, case and duplicates are kept.</summary>
public readonly record struct WireHeader(string Name, string Value)
{
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
