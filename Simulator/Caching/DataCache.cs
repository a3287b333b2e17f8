using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Versions;

namespace RouteHandlers.Caching;

/// <summary>What handlers fetched or computed and keep for other requests. Build and server share one, and it outlives them.</summary>
internal sealed class DataCache(TimeProvider clock, TagRegister tags, DataCacheRules rules)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Looks for something that is no older than the one who asks wants it, by the tags that he names.</summary>
    /// <param name="lifetime">In seconds; null: its own.</param>
    /// <param name="state">Fresh, or stale: to be made anew.</param>
    public bool TryGet<T>(string key, double? lifetime, IEnumerable<string> askedTags, [NotNullWhen(true)] out T? value, out TagState state)
        where T : class
    {
        (value, state) = (null, TagState.Expired);
        if (!_entries.TryGetValue(key, out var entry))
        {
            return false;
        }

        state = rules.TagsExpire ? tags.StateOf(askedTags, entry.MadeAt) : TagState.Fresh;
        if (state == TagState.Expired)
        {
            return false;
        }

        state = rules.DataAge && (clock.GetUtcNow() - entry.FilledAt).TotalSeconds >= (lifetime ?? entry.Lifetime) ? TagState.Stale : state;
        value = (T)entry.Value;
        return true;
    }

    /// <param name="lifetime">In seconds.</param>
    /// <param name="madeAt">The <see cref="TagRegister.Moment"/> at which its making began.</param>
    public void Set(string key, object value, double lifetime, long madeAt) => _entries[key] = new(value, lifetime, clock.GetUtcNow(), madeAt);

    private sealed record Entry(object Value, double Lifetime, DateTimeOffset FilledAt, long MadeAt);
}
