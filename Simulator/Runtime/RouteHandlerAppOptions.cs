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

    /// <summary>The clock of timers and of everything that ages. Behind a server it is <see cref="System.TimeProvider.System"/>.</summary>
    /// <value>
    /// Null: a virtual clock of the app's own. It begins at the present time and stands still, but for <see cref="RouteHandlerApp.AdvanceAsync"/>, and but for waiting: while an
    /// answer or a part of its body is waited for and nothing is left to do but timers, it goes to the next of them. So <c>setTimeout(resolve, 200)</c> takes no time.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>How long a build waits for one file of the tree, or for one path that it renders, in real time; then it is refused.</summary>
    /// <value>The default is a minute, that of Next.js' <c>staticPageGenerationTimeout</c>.</value>
    public TimeSpan BuildPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The network that handlers reach with <c>fetch</c>; null: there is none, every fetch fails.</summary>
    public Func<Request, CancellationToken, Task<Response>>? Fetch { get; init; }
}
