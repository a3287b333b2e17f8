using BenchmarkDotNet.Attributes;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Benchmarks;

/// <summary>The same handler run for each request, and answered from the response cache.</summary>
public class CacheBenchmarks
{
    private RouteHandlerApp _app = null!;

    // The in-process toolchain does not wait for a setup that is a task.
    [GlobalSetup]
    public void Setup() => _app = RouteHandlerApp.BuildAsync(new FolderTree()
        .Route("app/live", route => route.Config("dynamic", "force-dynamic").Get(_ => Response.Json(new { name = "Ada", numbers = (int[])[1, 2, 3] })))
        .Route("app/kept", route => route.Config("dynamic", "force-static").Get(_ => Response.Json(new { name = "Ada", numbers = (int[])[1, 2, 3] })))).GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public async Task<string> RunAsync() => await (await _app.FetchAsync("/live")).TextAsync();

    [Benchmark]
    public async Task<string> HitAsync() => await (await _app.FetchAsync("/kept")).TextAsync();
}
