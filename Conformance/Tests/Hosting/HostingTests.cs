using System.IO.Pipelines;
using System.Text;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Hosting;

public sealed class HostingTests : IAsyncLifetime
{
    private static readonly FolderTree _tree = new FolderTree()
        .Route("app/echo/[[...rest]]", route =>
        {
            foreach (var method in (string[])["GET", "POST", "PUT", "PATCH", "DELETE"])
            {
                route.On(method, EchoAsync);
            }
        })
        .Route("app/twice", route => route.Get(_ =>
        {
            var headers = new Headers();
            headers.Append("set-cookie", "a=1");
            headers.Append("set-cookie", "b=2, c; Path=/");
            headers.Append("x-twice", "1");
            headers.Append("x-twice", "2");
            headers.Append("vary", "accept");
            headers.Append("x-empty", "");
            return new("twice", new() { Headers = headers });
        }))
        .Route("app/status/[code]", route => route.Get(async (_, context) =>
            new(null, new() { Status = int.Parse((await context.Params)["code"], System.Globalization.CultureInfo.InvariantCulture), StatusText = "As Said" })))
        .Route("app/letters", route => route.Get(_ => new("é😀", new() { Headers = new() { ["x-letters"] = "é" } })))
        .Route("app/large", route => route.Get(_ => new(new string('a', 300_000))))
        .Route("app/fails", route => route.Get(_ => throw new InvalidOperationException("thrown")))
        .Page("app/page", "<p>page</p>");

    private Hosts _hosts = null!;

    public async Task InitializeAsync() =>
        _hosts = await Hosts.StartAsync(await RouteHandlerApp.BuildAsync(_tree, new() { Contract = Contract.Observed }));

    public async Task DisposeAsync() => await _hosts.DisposeAsync();

    [Theory]
    [InlineData("GET", "/echo")]
    [InlineData("GET", "/echo/a%20b/%2F/%C3%A9?x=1&y=%20&x=2#f")]
    [InlineData("GET", "/echo/a%2Fb")]
    [InlineData("GET", "/echo/a+b;c=d,e|f")]
    [InlineData("GET", "/echo//b")]
    [InlineData("GET", "/a//b")]
    [InlineData("GET", "/echo/")]
    [InlineData("GET", "/echo/?a=1")]
    [InlineData("GET", "/echo\\a")]
    [InlineData("GET", "/echo/../echo")]
    [InlineData("GET", "/echo/%2e%2e")]
    [InlineData("GET", "/echo/%zz")]
    [InlineData("GET", "/echo?%zz")]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/twice")]
    [InlineData("GET", "/letters")]
    [InlineData("GET", "/large")]
    [InlineData("GET", "/fails")]
    [InlineData("GET", "/page")]
    [InlineData("GET", "/status/201")]
    [InlineData("GET", "/status/204")]
    [InlineData("GET", "/status/205")]
    [InlineData("GET", "/status/304")]
    [InlineData("GET", "/status/418")]
    [InlineData("GET", "/status/599")]
    [InlineData("HEAD", "/echo/a")]
    [InlineData("HEAD", "/large")]
    [InlineData("HEAD", "/page")]
    [InlineData("HEAD", "/nowhere")]
    [InlineData("HEAD", "/twice")]
    [InlineData("OPTIONS", "/echo/a")]
    [InlineData("OPTIONS", "/page")]
    [InlineData("OPTIONS", "*")]
    [InlineData("POST", "/twice")]
    [InlineData("POST", "/page")]
    [InlineData("DELETE", "/echo/a")]
    [InlineData("TRACE", "/echo")]
    [InlineData("PROPFIND", "/echo")]
    [InlineData("M-SEARCH", "/echo")]
    [InlineData("FOO", "/echo")]
    [InlineData("get", "/echo")]
    public Task ARequestIsAnsweredAsWithoutHost(string method, string target) => SameEverywhereAsync(method, target, null);

    [Fact]
    public Task AConnectionThatIsToBeClosed_IsClosed() => SameEverywhereAsync("CONNECT", $"localhost:{_hosts.Port}", null);

    [Theory]
    [InlineData("POST", "body")]
    [InlineData("POST", "")]
    [InlineData("PUT", "é😀")]
    [InlineData("PATCH", "{}")]
    [InlineData("DELETE", "gone")]
    [InlineData("GET", "ignored")]
    public Task ABodyReachesTheHandler(string method, string body) => SameEverywhereAsync(method, "/echo/with-body", body);

    [Fact]
    public Task HeaderLinesReachTheHandlerOneByOne() => SameEverywhereAsync(
        "GET", "/echo", null, ("x-a", "1"), ("X-A", "2"), ("x-empty", ""), ("cookie", "a=1; b=2"), ("Referer", "first"), ("referer", "second"), ("x-forwarded-proto", "https"));

    [Fact]
    public async Task ALargeBodyGoesThroughWhole()
    {
        var body = new string('b', 400_000);

        var seen = await _hosts.OnKestrelAsync("POST", "/echo", body);

        Assert.Equal(200, seen.Status);
        Assert.EndsWith($"\"body\":\"{body}\"}}", seen.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachPartIsSentWhenItIsThere()
    {
        var pipe = new Pipe();
        await using var hosts = await Hosts.StartAsync(await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(_ => new(pipe.Reader.AsStream())))));
        await using var answer = await hosts.Client.SendAsync(await AfterAsync(pipe.Writer, "one", new() { Method = "GET", Target = "/" }), CancellationToken.None);

        Assert.Equal("one", await PartAsync(answer));
        await pipe.Writer.WriteAsync("two"u8.ToArray());
        Assert.Equal("two", await PartAsync(answer));
        await pipe.Writer.CompleteAsync();
        Assert.Equal(("", WireEnding.Complete), (await PartAsync(answer), answer.Ending));
    }

    /// <summary>Sockets hold some megabytes; beyond them a source waits until its client reads.</summary>
    [Fact]
    public async Task ASourceWaitsForAClientThatDoesNotRead()
    {
        const int parts = 4096;
        var (made, part) = (0, new byte[64 * 1024]);
        await using var hosts = await Hosts.StartAsync(await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(_ => new(new ReadableStream(new()
        {
            Pull = controller =>
            {
                controller.Enqueue(part);
                if (++made == parts)
                {
                    controller.Close();
                }
            },
        }))))));
        await using var answer = await hosts.Client.SendAsync(new() { Method = "GET", Target = "/" }, CancellationToken.None);

        for (var before = 0; before != Volatile.Read(ref made);)
        {
            before = Volatile.Read(ref made);
            await Task.Delay(200);
        }

        Assert.InRange(made, 1, parts / 2);
        Assert.Equal(parts * part.Length, await LengthAsync(answer.Body));
        Assert.Equal((parts, WireEnding.Complete), (made, answer.Ending));
    }

    [Fact]
    public async Task ABodyThatFails_CutsTheAnswerShort()
    {
        var pipe = new Pipe();
        await using var hosts = await Hosts.StartAsync(await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(_ => new(pipe.Reader.AsStream())))));
        await using var answer = await hosts.Client.SendAsync(await AfterAsync(pipe.Writer, "one", new() { Method = "GET", Target = "/" }), CancellationToken.None);

        Assert.Equal("one", await PartAsync(answer));
        await pipe.Writer.CompleteAsync(new InvalidOperationException("in mid-stream"));
        Assert.Equal(("", WireEnding.Truncated), (await PartAsync(answer), answer.Ending));
    }

    [Fact]
    public async Task AClientThatLeaves_EndsTheRequestsSignal()
    {
        var aborted = new TaskCompletionSource();
        var pipe = new Pipe();
        await using var hosts = await Hosts.StartAsync(await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(request =>
        {
            request.Signal.AddEventListener("abort", aborted.SetResult);
            return new(pipe.Reader.AsStream());
        }))));
        var answer = await hosts.Client.SendAsync(await AfterAsync(pipe.Writer, "one", new() { Method = "GET", Target = "/" }), CancellationToken.None);
        Assert.False(aborted.Task.IsCompleted);

        await answer.DisposeAsync();

        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task NothingListensAfterwards()
    {
        var hosts = await Hosts.StartAsync(await RouteHandlerApp.BuildAsync(_tree));
        Assert.Equal(200, (await hosts.OnKestrelAsync("GET", "/echo", null)).Status);

        await hosts.DisposeAsync();

        await Assert.ThrowsAsync<WireConnectException>(() => hosts.OnKestrelAsync("GET", "/echo", null));
    }

    private async Task SameEverywhereAsync(string method, string target, string? body, params (string Name, string Value)[] headers)
    {
        Assert.Equal(await _hosts.WithoutHostAsync(method, target, $"http://localhost:{_hosts.Port}", body, headers), await _hosts.OnKestrelAsync(method, target, body, headers));
        Assert.Equal(await _hosts.WithoutHostAsync(method, target, "http://localhost", body, headers), await _hosts.InMemoryAsync(method, target, body, headers));
    }

    private static async Task<Response> EchoAsync(Server.NextRequest request, Server.RouteContext context) => Response.Json(new Dictionary<string, object?>
    {
        ["method"] = request.Method,
        ["url"] = request.Url,
        ["params"] = await context.Params,
        ["headers"] = request.Headers.Where(header => header.Key is not ("content-length" or "host")).Select(header => $"{header.Key}: {header.Value}").ToArray(),
        ["body"] = await request.TextAsync(),
    });

    private static async Task<WireRequest> AfterAsync(PipeWriter writer, string part, WireRequest request)
    {
        await writer.WriteAsync(Encoding.UTF8.GetBytes(part));
        return request;
    }

    private static async Task<long> LengthAsync(Stream body)
    {
        var (length, buffer) = (0L, new byte[64 * 1024]);
        while (await body.ReadAsync(buffer) is var read and > 0)
        {
            length += read;
        }

        return length;
    }

    private static async Task<string> PartAsync(WireResponse answer)
    {
        var buffer = new byte[100];
        return Encoding.UTF8.GetString(buffer, 0, await answer.Body.ReadAsync(buffer));
    }
}
