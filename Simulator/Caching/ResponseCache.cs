using RouteHandlers.Versions;

namespace RouteHandlers.Caching;

/// <summary>Where an answer comes from.</summary>
internal enum CacheState
{
    /// <summary>It was kept, and is fresh.</summary>
    Hit,

    /// <summary>It was kept, and is being made anew.</summary>
    Stale,

    /// <summary>It is made for those who wait.</summary>
    Miss,
}

/// <summary>The answers that were kept, by path, and those being made: one at a time for each path, whoever asks.</summary>
internal sealed class ResponseCache(TimeProvider clock, TagRegister tags, ServingRules rules)
{
    private readonly Dictionary<string, StaticEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Run> _runs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The build knows this path.</summary>
    public void List(string path)
    {
        lock (_lock)
        {
            _listed.Add(path);
        }
    }

    public bool IsListed(string path)
    {
        lock (_lock)
        {
            return _listed.Contains(path);
        }
    }

    public void Keep(string path, StaticEntry entry)
    {
        lock (_lock)
        {
            _entries[path] = entry;
        }
    }

    /// <summary>Whether there is an answer, be it stale or expired.</summary>
    public bool Has(string path)
    {
        lock (_lock)
        {
            return _entries.ContainsKey(path);
        }
    }

    /// <summary>Whether there is an answer that can be served.</summary>
    public bool CanServe(string path)
    {
        lock (_lock)
        {
            return StateOf(path).State != CacheState.Miss;
        }
    }

    /// <summary>What there is for a path. Where that is not fresh, a run of the handler is under way from now on.</summary>
    /// <param name="begin">Begins a run; it must not wait for it. What the run gives is to be told by <see cref="End"/>.</param>
    /// <returns>An entry to serve, a run to wait for, or both.</returns>
    public (CacheState State, StaticEntry? Entry, Run? Run) Open(string path, Func<Run> begin)
    {
        lock (_lock)
        {
            var (state, entry) = StateOf(path);
            if (state == CacheState.Hit)
            {
                return (state, entry, null);
            }

            if (!_runs.TryGetValue(path, out var run) || !rules.RunsAreShared)
            {
                run = _runs[path] = begin();
            }

            return (state, entry, run);
        }
    }

    /// <summary>What the run gave takes the place of what was there; where it gave nothing, the last answer stays for a while.</summary>
    public void End(string path, Run run, Rendered rendered)
    {
        lock (_lock)
        {
            if (_runs.TryGetValue(path, out var present) && present == run)
            {
                _runs.Remove(path);
            }

            var last = _entries.GetValueOrDefault(path);
            if (rendered.Entry is { } entry && (rules.ErrorStatusReplaces || entry.Answer.Status < 400 || last is null))
            {
                if (rules.PathsAreKept || last is not null)
                {
                    _entries[path] = entry;
                }
            }
            else if (last is not null && !rules.FailureKeepsTheLast)
            {
                _entries.Remove(path);
            }
            else if (last is not null && StateOf(path).State != CacheState.Miss)
            {
                var retry = last.Lifetime is not { } lifetime || lifetime < rules.RetryAtLeast ? rules.RetryAtLeast : lifetime > rules.RetryAtMost ? rules.RetryAtMost : lifetime;
                _entries[path] = last with
                {
                    RenderedAt = clock.GetUtcNow(),
                    Lifetime = retry,
                    MadeAt = rules.FailureEndsTheRevalidation ? tags.Moment : last.MadeAt,
                    MayBeServedStale = last.MayBeServedStale && last.Lifetime is not null,
                };
            }
        }

        run.Done.SetResult(rendered);
    }

    /// <summary>The run cannot be ended. The last answer stays as it is, and the next who asks begins another.</summary>
    public void Abandon(string path, Run run, Exception fault)
    {
        lock (_lock)
        {
            if (_runs.TryGetValue(path, out var present) && present == run)
            {
                _runs.Remove(path);
            }
        }

        run.Done.SetException(fault);
    }

    private (CacheState State, StaticEntry? Entry) StateOf(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return (CacheState.Miss, null);
        }

        var byTags = rules.TagsAreHeeded ? tags.StateOf(entry.Tags, entry.MadeAt) : TagState.Fresh;
        var isStale = byTags == TagState.Stale || (rules.AnswersGrowOld && entry.IsStaleAt(clock.GetUtcNow()));
        return byTags == TagState.Expired || (isStale && !rules.StaleIsServed) ? (CacheState.Miss, null) : (isStale ? CacheState.Stale : CacheState.Hit, entry);
    }

    /// <summary>A run of the handler.</summary>
    /// <param name="Client">Who waits for it, as far as the event loop is concerned.</param>
    internal sealed record Run(Runtime.Client Client)
    {
        /// <summary>Its continuations run elsewhere.</summary>
        public TaskCompletionSource<Rendered> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
