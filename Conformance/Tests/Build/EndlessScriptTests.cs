using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>Code of a tree that a build runs and that has no end; here it has one, so that the threads come back.</summary>
public class EndlessScriptTests
{
    private const string Wait = "Thread.Sleep(3000)";

    public static TheoryData<string, string> Scripts => new()
    {
        { "next.config.csx", $"object[] headers() {{ {Wait}; return []; }}" },
        { "app/x/route.csx", $"readonly int x = wait(); static int wait() {{ {Wait}; return 1; }} Response GET() => new(\"x\");" },
        { "app/x/route.csx", $"const string dynamic = \"force-static\"; Response GET() {{ {Wait}; return new(\"x\"); }}" },
        { "app/[x]/route.csx", $"object[] generateStaticParams() {{ {Wait}; return []; }} Response GET() => new(\"x\");" },
        { "app/sitemap.csx", $"object sitemap() {{ {Wait}; return new object[0]; }}" },
        { "app/x/page.csx", $"string Page() {{ {Wait}; return \"<p>x</p>\"; }}" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task IsNamed(string path, string script)
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() => BuildAsync(path, script, TimeSpan.FromMilliseconds(200)));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(("endless-script", path), (error.Code.Name(), Assert.Single(error.Paths)));
        Assert.StartsWith($"{path}: what the build runs of it has not ended after 0.2 s.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTakesItsTime_IsWaitedFor() => await BuildAsync("app/x/page.csx", $"string Page() {{ {Wait}; return \"<p>x</p>\"; }}", TimeSpan.FromMinutes(1));

    [Fact]
    public async Task ACancelledBuild_DoesNotWaitForIt()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BuildAsync("next.config.csx", "object[] headers() { Thread.Sleep(30000); return []; }", TimeSpan.FromMinutes(1), cancellation.Token)
            .WaitAsync(TimeSpan.FromSeconds(25)));
    }

    private static Task<RouteHandlerApp> BuildAsync(string path, string script, TimeSpan patience, CancellationToken cancellationToken = default) =>
        RouteHandlerApp.BuildAsync(new FolderTree().File(path, script), new() { BuildPatience = patience }, cancellationToken);
}
