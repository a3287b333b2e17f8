using BenchmarkDotNet.Attributes;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Benchmarks;

/// <summary>The same bytes as one text, as a stream of parts, and as a stream that goes through a transform: what a part costs on the event loop.</summary>
public class StreamBenchmarks
{
    private const int PartSize = 1024;

    private RouteHandlerApp _app = null!;

    [Params(1, 64)]
    public int Parts { get; set; }

    // The in-process toolchain does not wait for a setup that is a task.
    [GlobalSetup]
    public void Setup()
    {
        var part = new byte[PartSize];
        var whole = new byte[PartSize * Parts];
        _app = RouteHandlerApp.BuildAsync(new FolderTree()
            .Route("app/whole", route => route.Get(_ => new(whole)))
            .Route("app/parts", route => route.Get(_ => new(Stream(part))))
            .Route("app/through", route => route.Get(_ => new(Stream(part).PipeThrough(new TransformStream()))))).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public Task<int> WholeAsync() => ReadAsync("/whole");

    [Benchmark]
    public Task<int> InPartsAsync() => ReadAsync("/parts");

    [Benchmark]
    public Task<int> ThroughATransformAsync() => ReadAsync("/through");

    private async Task<int> ReadAsync(string path) => (await (await _app.FetchAsync(path)).BytesAsync()).Length;

    private ReadableStream Stream(byte[] part)
    {
        var made = 0;
        return new(new()
        {
            Pull = controller =>
            {
                if (made++ < Parts)
                {
                    controller.Enqueue(part);
                }
                else
                {
                    controller.Close();
                }
            },
        });
    }
}
