using RouteHandlers.Versions;

namespace RouteHandlers.Runtime;

/// <summary>Which contract an app follows.</summary>
public sealed record RouteHandlerAppOptions
{
    /// <value>The default is Next.js 15.</value>
    public NextVersion Version { get; init; } = NextVersion.Next15;

    /// <value>The default is <see cref="Versions.Contract.Documented"/>.</value>
    public Contract Contract { get; init; } = Contract.Documented;

    /// <summary>The rules themselves, to ask "what if"; null: those of <see cref="Version"/> and <see cref="Contract"/>.</summary>
    public ContractRules? Rules { get; init; }
}
