using RouteHandlers.Versions;

namespace RouteHandlers.Caching;

/// <summary>What a handler said is to be revalidated. It comes to pass when the handler has ended, and not if it failed.</summary>
internal sealed class PendingRevalidations(TagRegister tags, RevalidationRules rules)
{
    private readonly List<(string Tag, CacheProfile? Profile)> _pending = [];
    private readonly Lock _lock = new();

    /// <summary>Whether the handler has ended.</summary>
    public bool HandlerHasEnded { get; private set; }

    /// <param name="profile">Null: what has the tag is not served again.</param>
    public void Add(string tag, CacheProfile? profile = null)
    {
        if (!rules.HasEffect)
        {
            return;
        }

        lock (_lock)
        {
            _pending.Add((tag, profile));
        }

        if (!rules.WaitsForTheHandler)
        {
            Commit();
        }
    }

    /// <summary>Whether the handler said so of one of these, so that to itself they are gone already.</summary>
    public bool ContainsAny(IEnumerable<string> tagged)
    {
        lock (_lock)
        {
            return rules.HandlerSeesItsOwn && _pending.Exists(pending => tagged.Contains(pending.Tag, StringComparer.Ordinal));
        }
    }

    /// <summary>The handler has ended.</summary>
    /// <param name="counts">Whether what it said counts; otherwise it is forgotten.</param>
    public void End(bool counts)
    {
        HandlerHasEnded = true;
        if (counts)
        {
            Commit();
        }
        else
        {
            lock (_lock)
            {
                _pending.Clear();
            }
        }
    }

    /// <summary>What was said since the last time comes to pass.</summary>
    public void Commit()
    {
        lock (_lock)
        {
            foreach (var (tag, profile) in _pending)
            {
                if (profile is null)
                {
                    tags.Expire(tag);
                }
                else
                {
                    tags.MarkStale(tag, rules.ProfilesExpire ? profile.Expiry : null);
                }
            }

            _pending.Clear();
        }
    }
}
