using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary><c>headers()</c> of <c>next/headers</c>.</summary>
public sealed record RequestHeadersRules
{
    public RequestApiAccess Access { get; init; } = RequestApiAccess.PromiseOnly;

    /// <summary>Whether an attempt to change it fails.</summary>
    public bool IsReadOnly { get; init; } = true;

    /// <summary>Whether a change of <c>request.headers</c> shows in it.</summary>
    public bool ReflectsTheRequest { get; init; } = true;

    /// <summary>The headers of client-side navigation that it does not show.</summary>
    public ImmutableHashSet<string> Hidden { get; init; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
            "rsc", "next-router-state-tree", "next-router-prefetch", "next-hmr-refresh", "next-router-segment-prefetch");

    /// <summary>Whether a call of <c>headers()</c> takes them out of <c>request.headers</c> too.</summary>
    public bool HidesByDeleting { get; init; }
}
