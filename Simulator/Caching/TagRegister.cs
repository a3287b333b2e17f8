using System.Collections.Concurrent;

namespace RouteHandlers.Caching;

/// <summary>
/// Which tags were revalidated, and when. "When" is a number that grows with each revalidation: what is kept remembers the number of its making, so that order counts, and a clock that stands
/// still does no harm.
/// </summary>
internal sealed class TagRegister
{
    private readonly ConcurrentDictionary<string, Revalidation> _revalidations = new(StringComparer.Ordinal);
    private long _moment;

    /// <summary>The present number. What is made now is newer than every revalidation so far.</summary>
    public long Moment => Interlocked.Read(ref _moment);

    /// <summary>What has the tag must not be served again.</summary>
    public void Expire(string tag)
    {
        var moment = Interlocked.Increment(ref _moment);
        _revalidations.AddOrUpdate(tag, new Revalidation(0, moment), (_, last) => last with { ExpiredAt = moment });
    }

    /// <summary>What has the tag is served once more while it is made anew.</summary>
    public void MarkStale(string tag)
    {
        var moment = Interlocked.Increment(ref _moment);
        _revalidations.AddOrUpdate(tag, new Revalidation(moment, 0), (_, last) => last with { StaleAt = moment });
    }

    /// <summary>What became, by its tags, of something that was made at that moment.</summary>
    public TagState StateOf(IEnumerable<string> tags, long madeAt)
    {
        var state = TagState.Fresh;
        foreach (var tag in tags)
        {
            if (_revalidations.TryGetValue(tag, out var last))
            {
                if (last.ExpiredAt > madeAt)
                {
                    return TagState.Expired;
                }

                state = last.StaleAt > madeAt ? TagState.Stale : state;
            }
        }

        return state;
    }

    private readonly record struct Revalidation(long StaleAt, long ExpiredAt);
}

/// <summary>What the revalidation of tags makes of a cached thing.</summary>
internal enum TagState
{
    Fresh,

    /// <summary>Served, and made anew behind it.</summary>
    Stale,

    /// <summary>As if it were not there.</summary>
    Expired,
}
