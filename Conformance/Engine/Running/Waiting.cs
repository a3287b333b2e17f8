namespace RouteHandlers.Conformance.Running;

/// <summary>Waiting that has an end.</summary>
internal static class Waiting
{
    /// <summary>Whether a task is over, however it ended, before the time is; it goes on if not.</summary>
    public static async Task<bool> IsOverWithinAsync(Task task, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(task, Task.Delay(time, clock, over.Token)).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return task.IsCompleted;
    }
}
