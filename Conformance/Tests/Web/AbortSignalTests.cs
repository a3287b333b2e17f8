using RouteHandlers.Conformance.Tests.Web.Streams;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class AbortSignalTests
{
    [Fact]
    public void Abort_TellsEveryListenerOnce()
    {
        var controller = new AbortController();
        var calls = new List<string>();
        void Removed() => calls.Add("removed");
        controller.Signal.OnAbort = () => calls.Add("on");
        controller.Signal.AddEventListener("abort", () => calls.Add("listener"));
        controller.Signal.AddEventListener("abort", Removed);
        controller.Signal.AddEventListener("other", Removed);
        controller.Signal.RemoveEventListener("abort", Removed);
        controller.Signal.ThrowIfAborted();

        controller.Abort("first");
        controller.Abort("second");

        Assert.Equal(["on", "listener"], calls);
        Assert.True(controller.Signal.Aborted);
        Assert.Equal("first", controller.Signal.Reason);
        Assert.Equal("first", Assert.Throws<ThrownException>(controller.Signal.ThrowIfAborted).Value);
    }

    [Fact]
    public void WithoutAReason_ItIsAnAbortError()
    {
        var controller = new AbortController();
        controller.Abort();

        Assert.Equal("AbortError", Assert.IsType<DomException>(controller.Signal.Reason).Name);
        Assert.Equal("AbortError", Assert.IsType<DomException>(AbortSignal.Abort().Reason).Name);
    }

    [Fact]
    public void Any_FollowsTheFirst()
    {
        var (one, two) = (new AbortController(), new AbortController());
        var any = AbortSignal.Any(one.Signal, two.Signal);
        two.Abort("two");
        one.Abort("one");

        Assert.Equal("two", any.Reason);
    }

    [Fact]
    public Task Timeout_GoesByTheClockOfTheApp() => OnLoop.Run(async () =>
    {
        var signal = AbortSignal.Timeout(60_000);
        await OnLoop.Sleep(59_999);
        Assert.False(signal.Aborted);
        await OnLoop.Sleep(2);
        Assert.Equal("TimeoutError", Assert.IsType<DomException>(signal.Reason).Name);
    });

    [Fact]
    public void ItIsACancellationToken_AndBack()
    {
        var controller = new AbortController();
        CancellationToken token = controller.Signal;
        Assert.False(token.IsCancellationRequested);
        controller.Abort();
        Assert.True(token.IsCancellationRequested);
        Assert.True(controller.Signal.AsToken().IsCancellationRequested);

        using var source = new CancellationTokenSource();
        AbortSignal signal = source.Token;
        source.Cancel();
        Assert.True(signal.Aborted);
    }
}
