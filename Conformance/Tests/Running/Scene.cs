using System.Text;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Tests.Running;

/// <summary>A run without files: fixtures made of steps, and an implementation that is a script of the test.</summary>
internal sealed record Scene
{
    public static readonly RequirementCatalogue Catalogue = new(
    [
        new("METHOD", "Methods", "specs/methods.yaml",
        [
            new()
            {
                Id = "RH-METHOD-1", Level = RequirementLevel.Documented, Versions = [14, 15, 16], Text = "It answers.",
                Sources = [new() { Document = "D15", Section = "Any" }],
            },
            new()
            {
                Id = "RH-METHOD-2", Level = RequirementLevel.Observed, Versions = [14, 15, 16], Text = "It was seen to answer.",
                Sources = [new() { Observed = "a/b" }],
            },
            new()
            {
                Id = "RH-METHOD-3", Level = RequirementLevel.Documented, Versions = [14], Text = "It answered in 14.",
                Sources = [new() { Document = "D14", Section = "Any" }],
            },
            new()
            {
                Id = "RH-METHOD-4", Level = RequirementLevel.Documented, Versions = [14, 15, 16], Text = "It is like something else.", Informative = true,
                Sources = [new() { Document = "D15", Section = "Any" }],
            },
        ]),
    ]);

    /// <value>The default is Next.js 15 as documented, with a timeout that no test waits for.</value>
    public RunOptions Options { get; init; } = new() { Version = 15, RequestTimeout = TimeSpan.FromMinutes(5) };

    public required IReadOnlyList<Fixture> Fixtures { get; init; }

    public required FakeImplementation Implementation { get; init; }

    /// <summary>A scenario of one step.</summary>
    public static Fixture Fixture(string name, params ScenarioStep[] steps) => new()
    {
        Name = name,
        Directory = $"/suite/Fixtures/{name}",
        ScenarioFile = $"/suite/Fixtures/{name}/scenario.yaml",
        Scenario = new()
        {
            Title = $"About {name}",
            Requirements = ["RH-METHOD-1"],
            Versions = [14, 15, 16],
            Steps = steps.Length > 0 ? [.. steps.Select((step, index) => step with { Line = index + 5 })] : [Get(200) with { Line = 5 }],
        },
        Files = new Dictionary<string, byte[]>
        {
            ["app/api/route.ts"] = Encoding.UTF8.GetBytes("export const GET = () => new Response('hello');"),
            ["app/api/route.csx"] = Encoding.UTF8.GetBytes("Response GET() => new(\"hello\");"),
        },
    };

    public static ScenarioStep Get(int status) => Step("/api", new() { Status = status });

    public static ScenarioStep Step(string path, Expectation? expect, string method = "GET") =>
        new() { Request = new() { Method = method, Path = path }, Expect = expect };

    public static ScenarioStep FailsToBuild(string code) => new() { Expect = new() { Build = new(code) } };

    public static ObservedExpectation Quirk(int status, params int[] versions) =>
        new("unknown-method-400", versions.Length > 0 ? versions : [14, 15, 16], new() { Status = status });

    public Task<RunResult> RunAsync(CancellationToken cancellationToken = default) =>
        new ConformanceRunner(Catalogue, Implementation, Options).RunAsync(Fixtures, cancellationToken);

    public async Task<ScenarioResult> RunOnlyAsync() => (await RunAsync()).Results.Single();

    /// <summary>One fixture, one implementation.</summary>
    public static Task<ScenarioResult> RunAsync(Fixture fixture, FakeImplementation implementation, RunOptions? options = null)
    {
        var scene = new Scene { Fixtures = [fixture], Implementation = implementation };
        return (options is null ? scene : scene with { Options = options }).RunOnlyAsync();
    }
}

/// <summary>Changes to a fixture.</summary>
internal static class FixtureChanges
{
    public static Fixture With(this Fixture fixture, Func<Scenario, Scenario> change) => fixture with { Scenario = change(fixture.Scenario) };

    public static Fixture AtRoot(this Fixture fixture) => fixture.With(scenario => scenario with { Mount = MountKind.Root });
}
