using System.Collections.Immutable;
using RouteHandlers.Runtime;

namespace RouteHandlers.Caching;

/// <summary>A rendered GET.</summary>
/// <param name="Answer">Without its body.</param>
/// <param name="Body">Null: it has none.</param>
/// <param name="Lifetime">How long it is fresh; null: for ever.</param>
/// <param name="MadeAt">The <see cref="TagRegister.Moment"/> of its making.</param>
/// <param name="Tags">By which it can be revalidated: its route's and path's, and those of the data that it is made of.</param>
internal sealed record StaticEntry(ServerResponse Answer, byte[]? Body, DateTimeOffset RenderedAt, TimeSpan? Lifetime, long MadeAt, ImmutableArray<string> Tags)
{
    /// <summary>Whether others may serve it, too, while it is made anew.</summary>
    public bool MayBeServedStale { get; init; } = true;

    /// <summary>Whether it has outlived its lifetime: it is served still, and rendered anew.</summary>
    public bool IsStaleAt(DateTimeOffset time) => Lifetime is { } lifetime && time - RenderedAt >= lifetime;
}

/// <summary>What became of one rendering.</summary>
/// <param name="Entry">Null: there is none.</param>
/// <param name="Failure">Why the handler gave no answer; null: it did.</param>
/// <param name="Used">What of the request the handler looked at; null: nothing.</param>
internal readonly record struct Rendered(StaticEntry? Entry, string? Failure, string? Used);
