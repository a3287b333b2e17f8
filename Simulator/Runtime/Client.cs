using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>Who waits for an answer, and may leave before it is whole.</summary>
internal sealed class Client
{
    private readonly AbortController _controller = new();
    private readonly EventLoop _loop;
    private readonly CancellationTokenRegistration _registration;
    private volatile bool _isServed;

    public Client(EventLoop loop, CancellationToken left)
    {
        _loop = loop;
        _registration = left.UnsafeRegister(_ => Leave(), null);
    }

    /// <summary>Aborted when the client leaves.</summary>
    public AbortSignal Left => _controller.Signal;

    /// <summary>How many things beyond the app its handler waits for; the event loop's to count.</summary>
    public int WaitsOutside { get; set; }

    /// <summary>Whether time passes for its sake; the event loop's to set (<see cref="EventLoop.Await"/>).</summary>
    public bool IsAwaited { get; set; } = true;

    /// <summary>The handler's own, in which its listeners run whoever it is that leaves.</summary>
    public ExecutionContext? Context { get; set; }

    public void Leave() => _loop.Enqueue(Context, () =>
    {
        if (!_isServed)
        {
            IsServed();
            _controller.Abort(new ResponseAbortedException());
        }
    });

    /// <summary>The answer is whole; from here on nobody leaves.</summary>
    public void IsServed()
    {
        _isServed = true;
        _registration.Unregister();
    }
}
