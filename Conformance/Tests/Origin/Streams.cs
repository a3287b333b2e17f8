using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Running;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Origin;

/// <summary>Fixtures that call a service, and implementations of their handlers that are a function of the test.</summary>
internal static class Streams
{
    /// <summary>A fixture whose handlers have <c>https://origin.test</c> in them.</summary>
    public static Fixture Fixture(string name, IReadOnlyList<OriginReply> replies, params ScenarioStep[] steps)
    {
        var fixture = Scene.Fixture(name, steps);
        return fixture with
        {
            Files = new Dictionary<string, byte[]> { ["app/api/route.ts"] = Encoding.UTF8.GetBytes("// https://origin.test"), ["app/api/route.csx"] = Encoding.UTF8.GetBytes("// https://origin.test") },
            Scenario = fixture.Scenario with { Substitute = [new("https://origin.test", "/")], Origin = replies },
        };
    }

    /// <summary>A step that asks for <c>/api</c> and gets it in parts: texts, <c>~gate</c>, <c>!</c> for leaving.</summary>
    public static ScenarioStep Chunks(params string[] chunks) => Scene.Step("/api", new() { Status = 200, Chunks = Items(chunks) });

    public static IReadOnlyList<ChunkExpectation> Items(params string[] chunks) =>
        [.. chunks.Select<string, ChunkExpectation>(chunk => chunk == "!" ? new ChunkExpectation.Leave() : chunk[0] == '~' ? new ChunkExpectation.Open(chunk[1..]) : new ChunkExpectation.Text(chunk))];

    public static OriginReply Stream(string path, params string[] parts) =>
        new() { Path = path, Kind = "stream", Parts = [.. parts.Select<string, OriginPart>(part => part[0] == '~' ? new OriginPart.Gate(part[1..]) : new OriginPart.Data(Encoding.UTF8.GetBytes(part)))] };

    /// <summary>The same, by someone who sends head and body when the handler is done.</summary>
    public static FakeImplementation Collected(Func<Handling, Task> handler)
    {
        var streaming = Handler(handler);
        return new FakeImplementation
        {
            Build = streaming.Build,
            Answer = async (request, cancellationToken) =>
            {
                await using var answer = await streaming.Answer(request, cancellationToken);
                var body = new MemoryStream();
                await answer.Body.CopyToAsync(body, cancellationToken);
                body.Position = 0;
                return new FakeResponse(body);
            },
        };
    }

    /// <summary>An implementation whose one handler writes a body, with a client of the origin at hand.</summary>
    public static FakeImplementation Handler(Func<Handling, Task> handler)
    {
        var service = "";
        return new FakeImplementation
        {
            Build = plan => service = plan.Origin!.ListenAsync(CancellationToken.None).GetAwaiter().GetResult(),
            Answer = (request, _) =>
            {
                var handling = new Handling(service + request.Target[..request.Target.LastIndexOf('/')]);
                return Task.FromResult<WireResponse>(new FakeResponse(handling.Run(handler)));
            },
        };
    }

    public static Task<ScenarioResult> RunAsync(Fixture fixture, IImplementation implementation) => RunAsync(fixture, implementation, TimeSpan.FromMilliseconds(400));

    public static async Task<ScenarioResult> RunAsync(Fixture fixture, IImplementation implementation, TimeSpan patience)
    {
        var runner = new ConformanceRunner(Scene.Catalogue, implementation, new() { Version = 15, Patience = patience });
        return (await runner.RunAsync([fixture], CancellationToken.None)).Results.Single();
    }

    public static IEnumerable<string> Mismatches(ScenarioResult result) => result.Failures.SelectMany(failure => failure.Mismatches).Select(mismatch => mismatch.ToString());
}

/// <summary>A handler at work.</summary>
internal sealed class Handling(string service)
{
    private static readonly HttpClient _client = new();
    private readonly System.IO.Pipelines.Pipe _pipe = new();

    /// <summary>Cancelled when the client closes the connection.</summary>
    public CancellationTokenSource Left { get; } = new();

    public async Task WriteAsync(string text) => await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));

    public Task<HttpResponseMessage> FetchAsync(string path) => _client.GetAsync(service + path, HttpCompletionOption.ResponseHeadersRead);

    public Stream Run(Func<Handling, Task> handler)
    {
        _ = Task.Run(async () =>
        {
            try
            {
                await handler(this);
                await _pipe.Writer.CompleteAsync();
            }
            catch (Exception exception)
            {
                await _pipe.Writer.CompleteAsync(exception);
            }
        });
        return new Body(_pipe.Reader.AsStream(), Left);
    }

    private sealed class Body(Stream inner, CancellationTokenSource left) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            await left.CancelAsync();
            await inner.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
