using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>Which contract an app follows, and what is around it.</summary>
public sealed record RouteHandlerAppOptions
{
    /// <value>The default is Next.js 15.</value>
    public NextVersion Version { get; init; } = NextVersion.Next15;

    /// <value>The default is <see cref="Versions.Contract.Documented"/>.</value>
    public Contract Contract { get; init; } = Contract.Documented;

    /// <summary>The rules themselves, to ask "what if"; null: those of <see cref="Version"/> and <see cref="Contract"/>.</summary>
    public ContractRules? Rules { get; init; }

    /// <summary>The clock, where a handler sees the time.</summary>
    /// <value>The default is the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The network that handlers reach with <c>fetch</c>; null: there is none, every fetch fails.</summary>
    public Func<Request, CancellationToken, Task<Response>>? Fetch { get; init; }
}
