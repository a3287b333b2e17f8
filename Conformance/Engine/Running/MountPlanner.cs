using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Running;

/// <summary>What a group of fixtures that are deployed together is about.</summary>
public enum GroupKind
{
    /// <summary>Every fixture builds; all are served at once.</summary>
    Shared,

    /// <summary>Builds that must fail and whose errors name their files: one build, peeled off file by file.</summary>
    Failing,

    /// <summary>A deployment of its own.</summary>
    Alone,
}

/// <summary>Fixtures that are deployed together.</summary>
public sealed record DeploymentGroup(string Name, GroupKind Kind, IReadOnlyList<Fixture> Fixtures);

/// <summary>
/// Decides what is deployed together, so that an implementation whose build takes long builds as seldom as it can: one deployment for all
/// fixtures under prefixes, one for the builds that must fail, as few as possible for the fixtures that need the root.
/// </summary>
public static class MountPlanner
{
    /// <summary>The groups, the shared one first.</summary>
    public static IReadOnlyList<DeploymentGroup> Plan(IEnumerable<Fixture> fixtures, int version)
    {
        var shared = new List<Fixture>();
        var failing = new List<Fixture>();
        var roots = new List<List<Fixture>>();
        var alone = new List<DeploymentGroup>();
        foreach (var fixture in fixtures.OrderBy(fixture => fixture.Name, StringComparer.Ordinal))
        {
            var isRoot = fixture.Scenario.Mount == MountKind.Root;
            if (MayFailToBuild(fixture.Scenario, version))
            {
                if (isRoot)
                {
                    alone.Add(new(fixture.Name.Replace('/', '-'), GroupKind.Alone, [fixture]));
                }
                else
                {
                    failing.Add(fixture);
                }
            }
            else if (!isRoot)
            {
                shared.Add(fixture);
            }
            else if (roots.FirstOrDefault(group => group.TrueForAll(other => CanShareTheRoot(fixture, other))) is { } group)
            {
                group.Add(fixture);
            }
            else
            {
                roots.Add([fixture]);
            }
        }

        return
        [
            .. shared.Count > 0 ? [new DeploymentGroup("shared", GroupKind.Shared, shared)] : Array.Empty<DeploymentGroup>(),
            .. failing.Count > 0 ? [new DeploymentGroup("failing", GroupKind.Failing, failing)] : Array.Empty<DeploymentGroup>(),
            .. roots.Select((group, index) => new DeploymentGroup(
                group.Count == 1 ? group[0].Name.Replace('/', '-') : $"root-{index + 1}", GroupKind.Alone, group)),
            .. alone,
        ];
    }

    /// <summary>The prefix of a fixture without trailing slash; empty at the root.</summary>
    public static string BaseOf(Fixture fixture) => fixture.Scenario.Mount == MountKind.Root ? "" : "/" + fixture.Name;

    /// <summary>The fixture with its place.</summary>
    public static MountedFixture Mount(Fixture fixture) => new(fixture.Name, BaseOf(fixture), fixture.Files) { Substitute = fixture.Scenario.Substitute };

    /// <summary>Whether any contract of that version expects the build to fail.</summary>
    public static bool MayFailToBuild(Scenario scenario, int version) => scenario.Steps
        .Where(step => step.Versions?.Contains(version) != false)
        .SelectMany(step => new[] { step.Expect, step.ObservedFor(version)?.Expect })
        .Any(expectation => expectation?.Build is { Fails: not null });

    /// <summary>Two apps can be one when nothing of one shows in the other: no file in common, no name in common below the root, nothing global.</summary>
    private static bool CanShareTheRoot(Fixture one, Fixture other) =>
        IsPlain(one) && IsPlain(other)
        && AppFolder(one) == AppFolder(other)
        && !FirstSegments(one).Overlaps(FirstSegments(other));

    private static bool IsPlain(Fixture fixture) => fixture.Files.Keys.All(path =>
    {
        var parts = path.Split('/');
        var below = path.StartsWith("src/app/", StringComparison.Ordinal) ? parts[2..] : parts[0] == "app" ? parts[1..] : [];
        return below.Length > 1 && !below[0].StartsWith('[') && !below[0].StartsWith('(') && !below[0].StartsWith('@');
    }) && fixture.Files.Keys.Select(path => path.StartsWith("src/", StringComparison.Ordinal)).Distinct().Count() == 1;

    private static string AppFolder(Fixture fixture) => fixture.Files.Keys.Any(path => path.StartsWith("src/app/", StringComparison.Ordinal)) ? "src/app" : "app";

    private static HashSet<string> FirstSegments(Fixture fixture) =>
        [.. fixture.Files.Keys.Select(path => path[(AppFolder(fixture).Length + 1)..].Split('/')[0])];
}
