using System.Text;
using System.Threading.Channels;
using RouteHandlers.Conformance.Cli;
using RouteHandlers.Conformance.Tests.Processes;
using RouteHandlers.Conformance.Tests.Scenarios;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Cli;

public sealed class ServeTests
{
    [Fact]
    public async Task AFolderIsServedUntilItIsInterrupted()
    {
        using var suite = new TemporarySuite().File("app/api/route.csx", "Response GET() => new(\"hello\");");
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter();
        var notes = new LineWriter();

        var serving = CommandLine.RunAsync(["serve", suite.Directory], output, notes, interrupt.Token);
        var listening = await notes.ReadAsync();
        var origin = listening.Split("listening on ")[1].Split(';')[0];
        var response = await new SocketHttpClient(new Uri(origin)).SendAsync(new() { Method = "GET", Target = "/api" }, CancellationToken.None);
        string body;
        await using (response)
        {
            using var reader = new StreamReader(response.Body);
            body = await reader.ReadToEndAsync();
        }

        await interrupt.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal((200, "hello"), (response.Status, body));
        Assert.StartsWith("Next.js 15, listening on http://127.0.0.1:", listening, StringComparison.Ordinal);
        Assert.Equal("Ended.", await notes.ReadAsync());
        Assert.Matches(@"^Route \(app\)\n─ ƒ /api\n\nƒ  \(Dynamic\)  server-rendered on demand\n\r?\n  GET +http://127\.0\.0\.1:\d+/api   app/api/route\.csx\r?\n$", output.ToString());
    }

    [Fact]
    public async Task TheHandlersOfAFolderReachTheNetwork()
    {
        using var suite = new TemporarySuite()
            .File("app/called/route.csx", "async Task<Response> POST(Request request) => new(\"called with \" + await request.TextAsync(), new() { Status = 201, Headers = new Headers { [\"x-a\"] = \"1\" } });")
            .File("app/api/route.csx", """
                async Task<Response> GET(NextRequest request)
                {
                    var answer = await FetchAsync(request.NextUrl.Origin.Replace("localhost", "127.0.0.1") + "/called", new() { Method = "POST", Body = "text" });
                    return new Response($"{answer.Status} {answer.Headers.Get("x-a")} {await answer.TextAsync()}");
                }
                """);
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter();
        var notes = new LineWriter();

        var serving = CommandLine.RunAsync(["serve", suite.Directory], output, notes, interrupt.Token);
        var origin = (await notes.ReadAsync()).Split("listening on ")[1].Split(';')[0];
        using var client = new HttpClient();
        var body = await client.GetStringAsync(new Uri(origin + "/api"));
        await interrupt.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal("201 1 called with text", body);
    }

    /// <summary>The services that a fixture's handlers call are there, with every gate open.</summary>
    [Fact]
    public async Task AFixtureIsServedWithItsOrigin()
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter();
        var notes = new LineWriter();

        var serving = CommandLine.RunAsync(["serve", Path.Combine(Repository.Root, "Fixtures/streaming/parts-arrive-as-they-are-made")], output, notes, interrupt.Token);
        Assert.Equal("A fixture of the suite, mounted at /streaming/parts-arrive-as-they-are-made as certify mounts it.", await notes.ReadAsync());
        Assert.Equal("Its handlers call services; the scenario's replies stand in for them, and every gate is open.", await notes.ReadAsync());
        var origin = (await notes.ReadAsync()).Split("listening on ")[1].Split(';')[0];
        using var client = new HttpClient();
        var body = await client.GetStringAsync(new Uri(origin + "/streaming/parts-arrive-as-they-are-made/gated"));
        await interrupt.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal("<p>One</p><p>Two</p><p>Three</p>", body);
    }

    [Fact]
    public async Task AFolderWithNothingToServeIsWrongUsage()
    {
        using var suite = new TemporarySuite().File("readme.txt", "");

        var run = await CliRun.OfAsync("serve", suite.Directory);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is nothing to serve", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATreeThatDoesNotBuildExitsWith3AndSaysWhy()
    {
        using var suite = new TemporarySuite().File("app/api/route.csx", "Response GET() => nothing;");

        var run = await CliRun.OfAsync("serve", suite.Directory);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("app/api/route.csx", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Lines as they are written.</summary>
    private sealed class LineWriter : TextWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");

        public async Task<string> ReadAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await _lines.Reader.ReadAsync(patience.Token);
        }
    }
}
