namespace RouteHandlers.Conformance.Origin;

/// <summary>Holds whoever comes until it is opened; it stays open.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first one comes.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Whether somebody waits.</summary>
    public bool Holds => Reached.IsCompleted && !_opened.Task.IsCompleted;

    public void Open() => _opened.TrySetResult();

    public Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        return _opened.Task.WaitAsync(cancellationToken);
    }
}
