using RouteHandlers.Runtime;

namespace RouteHandlers.Caching;

/// <summary>What one run asks the data cache for: whoever asks for the same waits for the first, and old data are made anew once.</summary>
internal sealed class DataRequests
{
    private readonly Dictionary<string, TaskCompletionSource> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _refreshes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The key is the caller's until it disposes what it gets.</summary>
    // The awaits keep their context: time must not pass between the end of one and the turn of the next.
    public async Task<IDisposable> TakeAsync(string key)
    {
        while (true)
        {
            Task present;
            lock (_lock)
            {
                if (!_taken.TryGetValue(key, out var taken))
                {
                    _taken[key] = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    return new Turn(this, key);
                }

                present = taken.Task;
            }

            using var waiting = EventLoop.Home.WaitOutside();
            await present;
        }
    }

    /// <summary>The refresh of that key: the one that runs, or a new one.</summary>
    public Task<T> RefreshAsync<T>(string key, Func<Task<T>> refresh)
    {
        lock (_lock)
        {
            if (_refreshes.TryGetValue(key, out var present))
            {
                return (Task<T>)present;
            }

            var refreshing = EndingAsync(key, refresh);
            if (!refreshing.IsCompleted)
            {
                _refreshes[key] = refreshing;
            }

            return refreshing;
        }
    }

    private async Task<T> EndingAsync<T>(string key, Func<Task<T>> refresh)
    {
        try
        {
            return await refresh();
        }
        finally
        {
            lock (_lock)
            {
                _refreshes.Remove(key);
            }
        }
    }

    private void Release(string key)
    {
        lock (_lock)
        {
            if (_taken.Remove(key, out var taken))
            {
                taken.SetResult();
            }
        }
    }

    private sealed class Turn(DataRequests requests, string key) : IDisposable
    {
        private DataRequests? _requests = requests;

        public void Dispose() => Interlocked.Exchange(ref _requests, null)?.Release(key);
    }
}
