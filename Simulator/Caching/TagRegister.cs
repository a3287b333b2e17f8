using System.Collections.Concurrent;

namespace RouteHandlers.Caching;

/// <summary>
/// Which tags were revalidated, and when. "When" is a number that grows with each revalidation: what is kept remembers the number of its making, so that order counts, and a clock that stands
/// still does no harm.
/// </summary>
internal sealed class TagRegister(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Revalidation> _revalidations = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _expiries = new();
    private readonly Lock _lock = new();
    private long _moment;

    /// <summary>The present number. What is made now is newer than every revalidation so far.</summary>
    public long Moment
    {
        get
        {
            ExpireWhatIsDue();
            return Interlocked.Read(ref _moment);
        }
    }

    /// <summary>What has the tag must not be served again.</summary>
    public void Expire(string tag)
    {
        var moment = Interlocked.Increment(ref _moment);
        _revalidations.AddOrUpdate(tag, new Revalidation(0, moment, null), (_, last) => last with { ExpiredAt = moment, ExpiresAt = null });
    }

    /// <summary>What has the tag is served once more while it is made anew.</summary>
    /// <param name="expiry">How long; then whatever has the tag is expired, also what was made meanwhile. It takes the place of what was said of expiry before. Null: that stands.</param>
    public void MarkStale(string tag, TimeSpan? expiry = null)
    {
        if (expiry <= TimeSpan.Zero)
        {
            Expire(tag);
            return;
        }

        var moment = Interlocked.Increment(ref _moment);
        var expiresAt = expiry is { } time ? clock.GetUtcNow() + time : (DateTimeOffset?)null;
        _revalidations.AddOrUpdate(
            tag,
            new Revalidation(moment, 0, expiresAt),
            (_, last) => expiresAt is null ? last with { StaleAt = moment } : new(moment, 0, expiresAt));
        if (expiresAt is { } due)
        {
            lock (_lock)
            {
                _expiries.Enqueue(tag, due);
            }
        }
    }

    /// <summary>What became, by its tags, of something that was made at that moment.</summary>
    public TagState StateOf(IEnumerable<string> tags, long madeAt)
    {
        ExpireWhatIsDue();
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

    // An expiry becomes an event when somebody looks, before anything newer is made.
    private void ExpireWhatIsDue()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_expiries.TryPeek(out var tag, out var due) && due <= now)
            {
                _expiries.Dequeue();
                if (_revalidations.TryGetValue(tag, out var last) && last.ExpiresAt == due)
                {
                    Expire(tag);
                }
            }
        }
    }

    /// <param name="ExpiresAt">When <see cref="ExpiredAt"/> will be; null: nobody has said.</param>
    private readonly record struct Revalidation(long StaleAt, long ExpiredAt, DateTimeOffset? ExpiresAt);
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
