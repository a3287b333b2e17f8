using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web.Streams;

public class ReadableStreamTests
{
    [Fact]
    public Task ChunksComeInOrder_ThenTheEnd() => OnLoop.Run(async () =>
    {
        var reader = OnLoop.Of("a", 5, null).GetReader();

        Assert.Equal(new("a", false), await reader.ReadAsync());
        Assert.Equal(new(5, false), await reader.ReadAsync());
        Assert.Equal(new(null, false), await reader.ReadAsync());
        Assert.Equal(new(null, true), await reader.ReadAsync());
        await reader.Closed;
    });

    [Fact]
    public Task ThePullIsCalled_WhileTheQueueWantsMore() => OnLoop.Run(async () =>
    {
        var pulls = 0;
        var stream = new ReadableStream(new() { Pull = controller => controller.Enqueue(++pulls) });
        var reader = stream.GetReader();
        await OnLoop.Turn();
        Assert.Equal(1, pulls);

        Assert.Equal(1, (await reader.ReadAsync()).Value);
        await OnLoop.Turn();
        Assert.Equal(2, pulls);
    });

    [Fact]
    public Task APullThatGivesNothing_IsNotCalledAgain() => OnLoop.Run(async () =>
    {
        var pulls = 0;
        _ = new ReadableStream(new() { Pull = _ => pulls++ });
        await OnLoop.Turn();

        Assert.Equal(1, pulls);
    });

    [Fact]
    public Task AReadThatWaits_GetsWhatIsEnqueuedLater() => OnLoop.Run(async () =>
    {
        ReadableStreamDefaultController source = null!;
        var reader = new ReadableStream(new() { Start = controller => source = controller }).GetReader();
        var (first, second, end) = (reader.ReadAsync(), reader.ReadAsync(), reader.ReadAsync());
        source.Enqueue("a");
        Assert.Equal(1, source.DesiredSize);
        source.Enqueue("b");
        source.Close();

        Assert.Equal("a", (await first).Value);
        Assert.Equal("b", (await second).Value);
        Assert.True((await end).Done);
    });

    [Fact]
    public Task AClosedController_TakesNothing() => OnLoop.Run(() =>
    {
        var stream = new ReadableStream(new()
        {
            Start = controller =>
            {
                controller.Enqueue("a");
                controller.Close();
                Assert.Equal("Invalid state: Controller is already closed", Assert.Throws<TypeErrorException>(() => controller.Enqueue("b")).Message);
                Assert.Equal("Invalid state: Controller is already closed", Assert.Throws<TypeErrorException>(controller.Close).Message);
                Assert.Equal(0, controller.DesiredSize);
            },
        });
        Assert.False(stream.Locked);
        return Task.CompletedTask;
    });

    [Fact]
    public Task AnError_DropsWhatWaits_AndFailsEveryRead() => OnLoop.Run(async () =>
    {
        ReadableStreamDefaultController source = null!;
        var stream = new ReadableStream(new() { Start = controller => source = controller });
        source.Enqueue("lost");
        source.Error(new JavaScriptException("broken"));
        var reader = stream.GetReader();

        Assert.Null(source.DesiredSize);
        Assert.Equal("broken", (await Assert.ThrowsAsync<JavaScriptException>(reader.ReadAsync)).Message);
        Assert.Equal("broken", (await Assert.ThrowsAsync<JavaScriptException>(() => reader.Closed)).Message);
        Assert.Throws<TypeErrorException>(() => source.Enqueue("more"));
    });

    [Fact]
    public Task ASourceThatFails_FailsTheStream() => OnLoop.Run(async () =>
    {
        Assert.Equal("start", Assert.Throws<JavaScriptException>(() => new ReadableStream(new() { Start = _ => throw new JavaScriptException("start") })).Message);
        foreach (var source in new UnderlyingSource[]
        {
            new() { StartAsync = async _ => { await OnLoop.Turn(); throw new JavaScriptException("broken"); } },
            new() { Pull = _ => throw new JavaScriptException("broken") },
            new() { PullAsync = async _ => { await OnLoop.Turn(); throw new JavaScriptException("broken"); } },
        })
        {
            Assert.Equal("broken", (await Assert.ThrowsAsync<JavaScriptException>(new ReadableStream(source).GetReader().ReadAsync)).Message);
        }
    });

    [Fact]
    public Task Cancel_TellsTheSourceOnce_AndEndsTheReads() => OnLoop.Run(async () =>
    {
        var reasons = new List<object?>();
        var reader = new ReadableStream(new() { Cancel = reasons.Add }).GetReader();
        var waiting = reader.ReadAsync();

        await reader.CancelAsync("enough");
        await reader.CancelAsync("again");

        Assert.True((await waiting).Done);
        Assert.Equal(["enough"], reasons);
    });

    [Fact]
    public Task ALockedStream_IsNobodyElses() => OnLoop.Run(async () =>
    {
        var stream = OnLoop.Of("a");
        var reader = stream.GetReader();

        Assert.True(stream.Locked);
        Assert.Throws<TypeErrorException>(stream.GetReader);
        Assert.Throws<TypeErrorException>(() => { stream.Tee(); });
        Assert.Throws<TypeErrorException>(() => { _ = new Response(stream); });
        await Assert.ThrowsAsync<TypeErrorException>(() => stream.CancelAsync());

        reader.ReleaseLock();
        await Assert.ThrowsAsync<TypeErrorException>(reader.ReadAsync);
        Assert.Equal(["a"], await OnLoop.ReadAll(stream));
    });

    [Fact]
    public Task ALoopThatIsLeft_CancelsTheStream() => OnLoop.Run(async () =>
    {
        var isCancelled = false;
        await foreach (var chunk in new ReadableStream(new() { Pull = controller => controller.Enqueue("a"), Cancel = _ => isCancelled = true }))
        {
            break;
        }

        Assert.True(isCancelled);
    });

    [Fact]
    public Task Tee_CancelsTheSource_WhenBothBranchesAre() => OnLoop.Run(async () =>
    {
        object? reason = null;
        var (first, second) = new ReadableStream(new() { Cancel = given => reason = given }).Tee();
        var done = first.CancelAsync("one");
        await OnLoop.Turn();
        Assert.False(done.IsCompleted);

        await second.CancelAsync("two");
        await done;
        Assert.Equal(new object?[] { "one", "two" }, reason);
    });

    [Fact]
    public Task Tee_FailsBothBranches() => OnLoop.Run(async () =>
    {
        var (first, second) = new ReadableStream(new() { Pull = _ => throw new JavaScriptException("broken") }).Tee();

        await Assert.ThrowsAsync<JavaScriptException>(first.GetReader().ReadAsync);
        await Assert.ThrowsAsync<JavaScriptException>(second.GetReader().ReadAsync);
    });

    [Fact]
    public Task AByteStream_TakesBytesOnly() => OnLoop.Run(async () =>
    {
        var stream = new ReadableStream(new()
        {
            Type = "bytes",
            Start = controller =>
            {
                Assert.Equal(0, controller.DesiredSize);
                Assert.Throws<TypeErrorException>(() => controller.Enqueue("text"));
                Assert.Throws<TypeErrorException>(() => controller.Enqueue(Array.Empty<byte>()));
                controller.Enqueue("a"u8.ToArray());
                controller.Close();
            },
        });

        Assert.Equal("a", await new Response(stream).TextAsync());
        Assert.Throws<TypeErrorException>(() => new ReadableStream(new() { Type = "text" }));
        Assert.Throws<RangeErrorException>(() => new ReadableStream(new(), new() { HighWaterMark = -1 }));
    });

    [Fact]
    public Task From_DisposesTheIteration_WhenCancelled() => OnLoop.Run(async () =>
    {
        var isOver = false;
        var reader = ReadableStream.From(Parts()).GetReader();
        Assert.Equal("one", (await reader.ReadAsync()).Value);
        await reader.CancelAsync();
        Assert.True(isOver);

        async IAsyncEnumerable<string> Parts()
        {
            try
            {
                yield return "one";
                await OnLoop.Turn();
                yield return "two";
            }
            finally
            {
                isOver = true;
            }
        }
    });

    [Fact]
    public Task ABody_IsTheStreamItWasMadeOf() => OnLoop.Run(async () =>
    {
        var stream = OnLoop.Of("a"u8.ToArray(), "b"u8.ToArray());
        var response = new Response(stream);
        var clone = response.Clone();

        Assert.Equal("ab", await clone.TextAsync());
        Assert.Equal("ab", await response.TextAsync());
        Assert.True(response.BodyUsed);
        Assert.Equal("Received non-Uint8Array chunk", (await Assert.ThrowsAsync<TypeErrorException>(() => new Response(OnLoop.Of("text")).TextAsync())).Message);
    });

    [Fact]
    public async Task WithoutAnEventLoop_AStreamWorksToo()
    {
        var (first, second) = new ReadableStream(new() { Start = controller => { controller.Enqueue("a"); controller.Close(); } }).Tee();

        Assert.Equal(["a"], await OnLoop.ReadAll(first));
        Assert.Equal(["a"], await OnLoop.ReadAll(second));
    }
}
