using System.Text;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Web.Globals;

namespace RouteHandlers.Conformance.Tests.Runtime;

/// <summary>A streamed body on its way to the client. What is expected here was seen on Next.js 14, 15 and 16.</summary>
public class StreamingTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task APart_IsMadeWhenTheOneBeforeIsRead()
    {
        var made = new List<string>();
        var (app, answer) = await AskAsync(_ => new(Parts(made)));
        var begin = app.Clock.GetUtcNow();

        Assert.Equal("one", await PartAsync(answer));
        await Task.Delay(20);
        Assert.Equal(["one"], made);
        Assert.Equal("two", await PartAsync(answer));
        Assert.Equal("three", await PartAsync(answer));
        Assert.Equal("", await PartAsync(answer));
        Assert.Equal(TimeSpan.FromMilliseconds(400), app.Clock.GetUtcNow() - begin);
    }

    [Theory]
    [InlineData("sync", "s1s2s3")]
    [InlineData("text", "okstr")]
    [InlineData("zero", "a")]
    [InlineData("empty", "")]
    [InlineData("number", "")]
    [InlineData("number-later", "ok")]
    [InlineData("iterable", "onetwo")]
    [InlineData("transform", "t1t2")]
    public async Task ABody_Ends(string kind, string expected)
    {
        var (_, answer) = await AskAsync(request => new(StreamOf(kind)));

        Assert.Equal((200, expected), (answer.Status, await new StreamReader(answer.Body!).ReadToEndAsync()));
    }

    [Fact]
    public async Task AFailureInMidStream_CutsTheBody()
    {
        object? reason = null;
        var (app, answer) = await AskAsync(request =>
        {
            request.Signal.AddEventListener("abort", () => reason = request.Signal.Reason);
            return new(StreamOf("fails-third"));
        });

        Assert.Equal("p1", await PartAsync(answer));
        Assert.Equal("p2", await PartAsync(answer));
        await Assert.ThrowsAsync<IOException>(() => PartAsync(answer));
        Assert.Equal(["Error: mid", "Error: failed to pipe response"], app.Log.Tail(5));
        await app.AdvanceAsync(TimeSpan.Zero);
        Assert.Equal("ResponseAborted", Assert.IsAssignableFrom<JavaScriptException>(reason).Name);
    }

    [Theory]
    [InlineData("fails-first", 0)]
    [InlineData("error-after-enqueue", 0)]
    [InlineData("start-throws", 500)]
    [InlineData("closes-twice", 500)]
    [InlineData("locked", 500)]
    public async Task AFailureBeforeTheFirstPart_HasNoBody(string kind, int status)
    {
        var (_, answer) = await AskAsync(_ => new(StreamOf(kind)));

        Assert.Equal((status, null), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AClientThatLeaves_CancelsTheStream_AndAbortsTheSignal(bool byToken)
    {
        var events = new List<string>();
        using var leaving = new CancellationTokenSource();
        var (app, answer) = await AskAsync(request =>
        {
            request.Signal.AddEventListener("abort", () => events.Add("abort: " + NameOf(request.Signal.Reason)));
            return new(new ReadableStream(new()
            {
                PullAsync = async controller =>
                {
                    await SleepAsync(100);
                    events.Add("pull");
                    controller.Enqueue("part");
                },
                Cancel = reason => events.Add("cancel: " + NameOf(reason)),
            }));
        }, leaving.Token);
        Assert.Equal("part", await PartAsync(answer));
        Assert.Equal("part", await PartAsync(answer));

        await (byToken ? leaving.CancelAsync() : answer.Body!.DisposeAsync().AsTask());
        await app.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(["abort: ResponseAborted", "cancel: ResponseAborted"], events.Where(one => one != "pull"));
        Assert.InRange(events.Count(one => one == "pull"), 2, 4);
    }

    [Fact]
    public async Task AClientThatReadsToTheEnd_AbortsNothing()
    {
        var events = new List<string>();
        using var leaving = new CancellationTokenSource();
        var (app, answer) = await AskAsync(request =>
        {
            request.Signal.AddEventListener("abort", () => events.Add("abort"));
            return new(new ReadableStream(new() { Start = controller => { controller.Enqueue("a"); controller.Close(); }, Cancel = _ => events.Add("cancel") }));
        }, leaving.Token);
        Assert.Equal("a", await new StreamReader(answer.Body!).ReadToEndAsync());

        await answer.Body!.DisposeAsync();
        await leaving.CancelAsync();
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(events);
    }

    [Fact]
    public async Task Head_ReadsNothingAndCancelsNothing()
    {
        var events = new List<string>();
        var app = await BuildAsync(_ => new(new ReadableStream(new() { Pull = controller => { events.Add("pull"); controller.Enqueue("a"); }, Cancel = _ => events.Add("cancel") })));

        var answer = await app.HandleAsync(new() { Method = "HEAD", Target = "/" }).WaitAsync(_patience);
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((200, null), (answer.Status, answer.Body));
        Assert.Equal(["pull"], events);
    }

    [Fact]
    public async Task ARequestsBody_StreamsThrough()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Post((request, _) => Task.FromResult(new Response(
            request.Body!.PipeThrough(new TextDecoderStream()).PipeThrough(new TransformStream(new()
            {
                Transform = (chunk, controller) => controller.Enqueue(((string)chunk!).ToUpperInvariant()),
            })))))));

        var answer = await app.FetchAsync("/", new() { Method = "POST", Body = "héllo" }).WaitAsync(_patience);
        Assert.Equal("HÉLLO", await answer.TextAsync());
    }

    [Fact]
    public async Task ALargeBody_IsNowhereHeldWhole()
    {
        const int length = 64 * 1024 * 1024;
        var sent = new Zeros(length);
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Post((request, _) => Task.FromResult(new Response(request.Body!)))));
        var answer = await app.HandleAsync(new() { Method = "POST", Target = "/", Body = sent }).WaitAsync(_patience);
        var (received, held, buffer) = (0, 0, new byte[64 * 1024]);

        while (await answer.Body!.ReadAsync(buffer) is var read and > 0)
        {
            received += read;
            held = Math.Max(held, sent.Taken - received);
        }

        Assert.Equal((length, length), (received, sent.Taken));
        Assert.InRange(held, 0, 1024 * 1024);
    }

    [Fact]
    public async Task AnAbortedFetch_FailsWithItsReason()
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app", route => route.Get(async (_, _) =>
            {
                var controller = new AbortController();
                var fetching = FetchAsync("https://origin.test/", new() { Signal = controller.Signal });
                controller.Abort();
                try
                {
                    await fetching;
                    return new("answered");
                }
                catch (DomException exception)
                {
                    return new(exception.Name);
                }
            })),
            new() { Fetch = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => new Response(), TaskScheduler.Default) });

        Assert.Equal("AbortError", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
    }

    private static ReadableStream StreamOf(string kind)
    {
        var count = 0;
        var transform = new TransformStream();
        return kind switch
        {
            "sync" => new(new()
            {
                Pull = controller =>
                {
                    if (++count > 3)
                    {
                        controller.Close();
                    }
                    else
                    {
                        controller.Enqueue($"s{count}");
                    }
                },
            }),
            "text" => Of("ok"u8.ToArray(), "str"),
            "zero" => Of("", "a", Array.Empty<byte>()),
            "empty" => Of(),
            "number" => Of(5),
            "number-later" => Of("ok", 5, "never"),
            "iterable" => ReadableStream.From(Iterate()),
            "transform" => Transformed(),
            "fails-third" => new(new()
            {
                PullAsync = async controller =>
                {
                    await SleepAsync(50);
                    controller.Enqueue(++count < 3 ? $"p{count}" : throw new JavaScriptException("mid"));
                },
            }),
            "fails-first" => new(new() { PullAsync = _ => throw new JavaScriptException("first") }),
            "error-after-enqueue" => new(new() { Start = controller => { controller.Enqueue("a"); controller.Error(new JavaScriptException("ctl")); } }),
            "start-throws" => new(new() { Start = _ => throw new JavaScriptException("start") }),
            "closes-twice" => new(new() { Start = controller => { controller.Close(); controller.Close(); } }),
            _ => Locked(),
        };

        ReadableStream Transformed()
        {
            var writer = transform.Writable.GetWriter();
            SetTimeout(async () =>
            {
                await writer.WriteAsync("t1");
                await SleepAsync(100);
                await writer.WriteAsync("t2");
                await writer.CloseAsync();
            });
            return transform.Readable;
        }

        static ReadableStream Locked()
        {
            var stream = Of("a");
            stream.GetReader();
            return stream;
        }

        static async IAsyncEnumerable<object> Iterate()
        {
            yield return "one"u8.ToArray();
            await SleepAsync(100);
            yield return "two";
        }
    }

    private static ReadableStream Of(params object?[] chunks) => Tests.Web.Streams.OnLoop.Of(chunks);

    private static async IAsyncEnumerable<string> Parts(List<string> made)
    {
        made.Add("one");
        yield return "one";
        await SleepAsync(200);
        made.Add("two");
        yield return "two";
        await SleepAsync(200);
        made.Add("three");
        yield return "three";
    }

    private static string NameOf(object? reason) => reason is JavaScriptException exception ? exception.Name : "?";

    private static async Task<string> PartAsync(ServerResponse answer)
    {
        var buffer = new byte[100];
        return Encoding.UTF8.GetString(buffer, 0, await answer.Body!.ReadAsync(buffer).AsTask().WaitAsync(_patience));
    }

    private static Task SleepAsync(double milliseconds)
    {
        var done = new TaskCompletionSource();
        SetTimeout(done.SetResult, milliseconds);
        return done.Task;
    }

    private static async Task<(RouteHandlerApp App, ServerResponse Answer)> AskAsync(Func<NextRequest, Response> handler, CancellationToken cancellationToken = default)
    {
        var app = await BuildAsync(handler);
        return (app, await app.HandleAsync(new() { Method = "GET", Target = "/" }, cancellationToken).WaitAsync(_patience, CancellationToken.None));
    }

    private static Task<RouteHandlerApp> BuildAsync(Func<NextRequest, Response> handler) =>
        RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(handler)));

    /// <summary>A body of zeros that says how much of it was taken.</summary>
    private sealed class Zeros(int length) : Stream
    {
        public int Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, length - Taken);
            Array.Clear(buffer, offset, read);
            Taken += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
