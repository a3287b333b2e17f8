using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RouteHandlers.Hosting;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Benchmarks;

/// <summary>One request in process against the same request over Kestrel on loopback.</summary>
public class AppBenchmarks
{
    private RouteHandlerApp _app = null!;
    private WebApplication _host = null!;
    private HttpClient _client = null!;

    // The in-process toolchain does not wait for a setup that is a task.
    [GlobalSetup]
    public void Setup() => SetupAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Cleanup() => CleanupAsync().GetAwaiter().GetResult();

    [Benchmark(Baseline = true)]
    public async Task<string> OverKestrelAsync() => await _client.GetStringAsync("/items/a");

    [Benchmark]
    public async Task<string> InProcessAsync() => await (await _app.FetchAsync("/items/a")).TextAsync();

    private async Task SetupAsync()
    {
        _app = await RouteHandlerApp.BuildAsync(new FolderTree()
            .Route("app/items/[slug]", route => route.Get(async (_, context) => Response.Json(new { slug = (await context.Params)["slug"] }))));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        _host.MapRouteHandlers(_app);
        await _host.StartAsync();
        _client = new() { BaseAddress = new(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    private async Task CleanupAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }
}
