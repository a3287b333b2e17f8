using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Tests.ScenarioRuns;
using RouteHandlers.Conformance.Tests.Snapshots;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Cli;

/// <summary><c>list</c> and <c>explain</c>.</summary>
public sealed class CatalogueVerbTests
{
    private static readonly string[] _members = ["id", "level", "versions", "text", "informative", "sources", "scenarios"];

    [Fact]
    public async Task List_Filtered()
    {
        var run = await CliRun.OfAsync("list", "--filter", "methods/trace", "methods/own-*");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output);
    }

    [Fact]
    public async Task List_NamesEveryRequirement()
    {
        var run = await CliRun.OfAsync("list");

        Assert.All(Runs.Suite.Catalogue.All, requirement => Assert.Contains($"  {requirement.Id} ", run.Output, StringComparison.Ordinal));
        Assert.EndsWith($"{Runs.Suite.Catalogue.All.Count} requirements, {Runs.Suite.Fixtures.Count} scenarios. 'explain ID' shows one.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Json()
    {
        var run = await CliRun.OfAsync("list", "--json");

        var list = JsonNode.Parse(run.Output)!.AsArray();
        Assert.Equal(Runs.Suite.Catalogue.All.Select(requirement => requirement.Id), list.Select(item => item!["id"]!.GetValue<string>()));
        Assert.All(list, item => Assert.Equal(_members, item!.AsObject().Select(member => member.Key)));
    }

    [Theory]
    [InlineData("RH-METHOD-3")]
    [InlineData("methods/own-head-wins")]
    [InlineData("documents/language-model-edge")]
    public async Task Explain(string id)
    {
        var run = await CliRun.OfAsync("explain", id);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output, id.Replace('/', '-'));
    }

    [Fact]
    public async Task Explain_Json()
    {
        var run = await CliRun.OfAsync("explain", "rh-method-3", "--json");

        var requirement = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal(_members, requirement.Select(member => member.Key));
        Assert.Equal("RH-METHOD-3", requirement["id"]!.GetValue<string>());
        Assert.Contains("methods/trace", requirement["scenarios"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public async Task FixturesOfAnotherFolderAreListedAndExplained()
    {
        var suite = Directory.CreateTempSubdirectory("fixtures-");
        try
        {
            var fixture = suite.CreateSubdirectory("own/one");
            fixture.CreateSubdirectory("app/api");
            await File.WriteAllTextAsync(Path.Combine(fixture.FullName, "app/api/route.ts"), "export const GET = () => new Response('hello')");
            await File.WriteAllTextAsync(Path.Combine(fixture.FullName, "app/api/route.csx"), "Response GET() => new(\"hello\");");
            await File.WriteAllTextAsync(Path.Combine(fixture.FullName, "scenario.yaml"), "title: My own\nrequirements: [RH-METHOD-1]\nsteps:\n  - request: GET /api\n    together: 3\n    expect: { body: hello }\n");

            var list = await CliRun.OfAsync("list", "--scenarios", "--fixtures", suite.FullName, "--filter", "own/*");
            var explained = await CliRun.OfAsync("explain", "own/one", "--fixtures", suite.FullName);

            Assert.Equal((0, ""), (list.ExitCode, list.Error));
            Assert.Contains("own/one\n", list.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains("GET /api, 3 at once -> the body \"hello\"", explained.Output, StringComparison.Ordinal);
        }
        finally
        {
            suite.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task EveryRequirementAndScenarioCanBeExplained()
    {
        // Markup in a text must not be read as markup; a few of each area are enough to see it.
        var ids = Runs.Suite.Catalogue.Areas.Select(area => area.Requirements[^1].Id)
            .Concat(Runs.Suite.Fixtures.Where(fixture => fixture.Files.Keys.Any(path => path.Contains('[', StringComparison.Ordinal))).Take(5).Select(fixture => fixture.Name));
        foreach (var id in ids)
        {
            var run = await CliRun.OfAsync("explain", id);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains(id, run.Output, StringComparison.Ordinal);
        }
    }
}
