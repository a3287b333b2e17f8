using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ServerTests;

public sealed class NextCacheTests
{
    [Fact]
    public void OutsideAHandlerNothingCanBeRevalidated()
    {
        Assert.Equal("Invariant: static generation store missing in revalidatePath(\"/a\")", Assert.Throws<JavaScriptException>(() => NextCache.RevalidatePath("/a")).Message);
        Assert.Equal("Invariant: static generation store missing in revalidateTag(\"a\")", Assert.Throws<JavaScriptException>(() => NextCache.RevalidateTag("a", "max")).Message);
        Assert.StartsWith("updateTag can only be called from within a Server Action.", Assert.Throws<JavaScriptException>(() => NextCache.UpdateTag("a")).Message, StringComparison.Ordinal);
        Assert.Equal("unstable_expireTag is not a function", Assert.Throws<TypeErrorException>(() => NextCache.UnstableExpireTag("a")).Message);
    }

    [Theory]
    [InlineData(NextVersion.Next14, 0)]
    [InlineData(NextVersion.Next15, 0)]
    [InlineData(NextVersion.Next16, 1)]
    public async Task ATagWithoutAProfileIsWarnedOfIn16(NextVersion version, int warnings) =>
        Assert.Equal(warnings, (await LogOfAsync(version, () => NextCache.RevalidateTag("a"))).Count(line => line.Contains("without the second argument is now deprecated", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/items/a", null, 0)]
    [InlineData("/items/[slug]", "page", 0)]
    [InlineData("/items/[slug]", null, 1)]
    public async Task ADynamicPathWithoutATypeIsWarnedOf(string path, string? type, int warnings) =>
        Assert.Equal(warnings, (await LogOfAsync(NextVersion.Next15, () => NextCache.RevalidatePath(path, type))).Count(line => line.Contains("the \"type\" parameter is missing", StringComparison.Ordinal)));

    private static async Task<IReadOnlyList<string>> LogOfAsync(NextVersion version, Action act)
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/api", route => route.Post((_, _) =>
            {
                act();
                return Task.FromResult(new Response());
            })),
            new() { Version = version });
        Assert.Equal(200, (await app.FetchAsync("/api", new() { Method = "POST" })).Status);
        return app.Log.Tail(10);
    }
}
