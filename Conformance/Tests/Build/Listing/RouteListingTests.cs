using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Build;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Tests.Processes;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using Xunit.Abstractions;

namespace RouteHandlers.Conformance.Tests.Build.Listing;

/// <summary>
/// The route table of the simulator against that of the three releases. <c>recorded/nextjs-N.txt</c> is what <c>next build</c> printed for the app folder beside it, from <c>Route (app)</c>
/// to the last line of the legend, recorded in an empty Next.js app of that release with <c>CI=1</c>; the test behind <c>ROUTE_CONFORMANCE_NEXTJS=1</c> does it again.
/// </summary>
public partial class RouteListingTests(ITestOutputHelper output)
{
    private static readonly string _folder = Path.Combine(Repository.Root, "Conformance/Tests/Build/Listing");

    public static TheoryData<NextVersion> Versions => [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task TheTableIsThatOfTheRelease(NextVersion version)
    {
        var app = await RouteHandlerApp.BuildAsync(FolderTree.FromDirectory(_folder), new() { Version = version, Contract = Contract.Observed });
        Assert.Equal(WithoutSizes(await System.IO.File.ReadAllTextAsync(Path.Combine(_folder, $"recorded/nextjs-{(int)version}.txt"))), Cells(app.RouteListing.ToString()));
    }

    /// <summary>16 prints nothing that a simulator cannot know, so there every blank is the same.</summary>
    [Fact]
    public async Task TheColumnsStandWhereTheyStandInTheRelease()
    {
        var app = await RouteHandlerApp.BuildAsync(FolderTree.FromDirectory(_folder), new() { Version = NextVersion.Next16, Contract = Contract.Observed });

        Assert.Equal(LineFeeds(await System.IO.File.ReadAllTextAsync(Path.Combine(_folder, "recorded/nextjs-16.txt"))).Replace("\n\n\n", "\n\n", StringComparison.Ordinal), app.RouteListing.ToString());
    }

    [Fact]
    public async Task TheListingIsAValue()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree()
            .Route("app/live", route => route.Get(_ => new Response("live")))
            .Route("app/timed", route => route.Config("revalidate", 60).Get(_ => new Response("timed")))
            .Route("app/items/[slug]", route => route.GenerateStaticParams(new { slug = "a" }, new { slug = "b" }).Get(_ => new Response("item"))));

        Assert.Collection(
            app.RouteListing.Routes,
            items =>
            {
                Assert.Equal(("/items/[slug]", RouteKind.Prerendered, null), (items.Path, items.Kind, items.Revalidate));
                Assert.Equal([new("/items/a", null, null), new ListedPath("/items/b", null, null)], items.Paths.AsEnumerable());
            },
            live => Assert.Equal(("/live", RouteKind.Dynamic, null), (live.Path, live.Kind, live.Revalidate)),
            timed => Assert.Equal(("/timed", RouteKind.Static, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365)), (timed.Path, timed.Kind, timed.Revalidate, timed.Expire)));
    }

    /// <summary>It says what the build made, not what requests made of it since.</summary>
    [Fact]
    public async Task RequestsDoNotChangeIt()
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/kept/[slug]", route => route.Config("dynamic", "force-static").GenerateStaticParams(new { slug = "a" }).Get(_ => new Response("kept"))));

        await app.FetchAsync("/kept/b");

        Assert.Equal("/kept/a", Assert.Single(Assert.Single(app.RouteListing.Routes).Paths).Path);
    }

    // 16 has no columns when only paths have a lifetime. Observed with one such route, as is the line of a table with one row.
    [Theory]
    [InlineData(NextVersion.Next14, "Route (app)\n─ ● /items/[slug]\n    └ /items/a\n")]
    [InlineData(NextVersion.Next15, "Route (app)        Revalidate  Expire\n─ ● /items/[slug]          1m      1y\n    └ /items/a             1m      1y\n")]
    [InlineData(NextVersion.Next16, "Route (app)\n┌ ○ /_not-found\n└   /items/[slug]\n  └ ● /items/a\n")]
    public async Task AnAppOfOneRouteHasASmallTable(NextVersion version, string table)
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/items/[slug]", route => route.Config("revalidate", 60).GenerateStaticParams(new { slug = "a" }).Get(_ => new Response("item"))),
            new() { Version = version });

        Assert.StartsWith(table, app.RouteListing.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What is recorded is what the release prints still.</summary>
    [NodeTheory]
    [Trait("needs", "node")]
    [InlineData("nextjs-14", NextVersion.Next14)]
    [InlineData("nextjs-15", NextVersion.Next15)]
    [InlineData("nextjs-16", NextVersion.Next16)]
    public async Task TheReleasePrintsTheSimulatorsTable(string name, NextVersion version)
    {
        var printed = new List<string>();
        await using var implementation = ProcessImplementation.Load(Repository.Implementation(name), new() { Progress = output.WriteLine, BuildLine = printed.Add });
        var files = FolderTree.FromDirectory(_folder).Files.Where(file => file.Path.StartsWith("app/", StringComparison.Ordinal) && !file.Path.EndsWith(".csx", StringComparison.Ordinal));
        await using var deployment = await implementation.DeployAsync(
            Plans.Of((int)version, Plans.Fixture("root", "", [.. files.Select(file => (file.Path, Encoding.UTF8.GetString(file.Content!)))])), CancellationToken.None);
        var app = await RouteHandlerApp.BuildAsync(FolderTree.FromDirectory(_folder), new() { Version = version, Contract = Contract.Observed });

        var table = string.Join('\n', printed.SkipWhile(line => !line.StartsWith("Route (app)", StringComparison.Ordinal)));
        output.WriteLine(table);
        Assert.Equal(WithoutSizes(table), Cells(app.RouteListing.ToString()));
    }

    /// <summary>The table without its sizes, each line's cells one blank apart.</summary>
    private static string WithoutSizes(string table) => Cells(string.Join('\n', LineFeeds(table).Split('\n')
        .Where(line => !FirstLoad().IsMatch(line))
        .Select(line => Sizes().Replace(line, ""))));

    private static string Cells(string table) => string.Join('\n', LineFeeds(table).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.TrimEnd()).Where(line => line.Length > 0).Select(line => Blanks().Replace(line, "  ")));

    private static string LineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"^\+ First Load JS|^  [├└] (?:chunks/|other shared)")]
    private static partial Regex FirstLoad();

    [GeneratedRegex(@" {2,}(?:Size +First Load JS|[\d.]+ k?B +[\d.]+ k?B)")]
    private static partial Regex Sizes();

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)")]
    private static partial Regex Blanks();
}
