using FsCheck.Fluent;
using RouteHandlers.Build;
using RouteHandlers.Conformance.Tests.Properties;
using RouteHandlers.Conformance.Tests.Snapshots;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Conformance.Tests.Build.Building;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>Which value of which option a build takes: what the three releases did with each, and what holds for every value.</summary>
public class SegmentConfigTests
{
    private static readonly Dictionary<string, object?[]> _documented = new()
    {
        ["dynamic"] = ["auto", "force-dynamic", "error", "force-static"],
        ["dynamicParams"] = [true, false],
        ["revalidate"] = [false, 0, 60, 3600.0],
        ["fetchCache"] = ["auto", "default-cache", "only-cache", "force-cache", "force-no-store", "default-no-store", "only-no-store"],
        ["runtime"] = ["nodejs", "edge"],
        ["preferredRegion"] = ["auto", "global", "home", "iad1", new[] { "iad1", "sfo1" }, Array.Empty<string>()],
        ["maxDuration"] = [0, 5, 100_000],
    };

    /// <summary>Option, value, how it is written, and the versions whose build fails.</summary>
    public static TheoryData<string, object?, ConfigForm, int[]> Recorded => new()
    {
        { "dynamic", "foo", ConfigForm.Literal, [15, 16] },
        { "dynamic", "", ConfigForm.Literal, [15, 16] },
        { "dynamic", "Force-Static", ConfigForm.Literal, [15, 16] },
        { "dynamic", null, ConfigForm.Literal, [15, 16] },
        { "dynamic", 1, ConfigForm.Literal, [15, 16] },
        { "dynamic", true, ConfigForm.Literal, [15, 16] },
        { "dynamic", new[] { "force-static" }, ConfigForm.Literal, [15, 16] },
        { "dynamic", "force-static", ConfigForm.Computed, [15, 16] },
        { "dynamic", "force-static", ConfigForm.Variable, [] },
        { "dynamic", "force-static", ConfigForm.ReExport, [16] },
        { "fetchCache", "foo", ConfigForm.Literal, [15, 16] },
        { "fetchCache", "no-store", ConfigForm.Literal, [15, 16] },
        { "fetchCache", true, ConfigForm.Literal, [15, 16] },
        { "dynamicParams", "yes", ConfigForm.Literal, [15, 16] },
        { "dynamicParams", 1, ConfigForm.Literal, [15, 16] },
        { "dynamicParams", null, ConfigForm.Literal, [15, 16] },
        { "dynamicParams", false, ConfigForm.Computed, [15, 16] },
        { "revalidate", "60", ConfigForm.Literal, [14, 15, 16] },
        { "revalidate", true, ConfigForm.Literal, [14, 15, 16] },
        { "revalidate", null, ConfigForm.Literal, [15, 16] },
        { "revalidate", 1.5, ConfigForm.Literal, [15, 16] },
        { "revalidate", -1, ConfigForm.Literal, [14, 15, 16] },
        { "revalidate", -5, ConfigForm.Literal, [14, 15, 16] },
        { "revalidate", double.NaN, ConfigForm.Literal, [14, 15, 16] },
        { "revalidate", double.PositiveInfinity, ConfigForm.Literal, [14, 15, 16] },
        { "revalidate", 99_999_999_999, ConfigForm.Literal, [] },
        { "revalidate", 600, ConfigForm.Computed, [15, 16] },
        { "revalidate", 600, ConfigForm.Variable, [] },
        { "revalidate", "60", ConfigForm.Variable, [14, 15, 16] },
        { "revalidate", 60, ConfigForm.ReExport, [16] },
        { "runtime", "foo", ConfigForm.Literal, [14, 15, 16] },
        { "runtime", "node", ConfigForm.Literal, [14, 15, 16] },
        { "runtime", "", ConfigForm.Literal, [14, 15, 16] },
        { "runtime", true, ConfigForm.Literal, [14, 15, 16] },
        { "runtime", null, ConfigForm.Literal, [15, 16] },
        { "runtime", "experimental-edge", ConfigForm.Literal, [15, 16] },
        { "runtime", "edge", ConfigForm.Computed, [14, 15, 16] },
        { "runtime", "edge", ConfigForm.Variable, [] },
        { "runtime", "edge", ConfigForm.ReExport, [16] },
        { "preferredRegion", 5, ConfigForm.Literal, [15, 16] },
        { "preferredRegion", new[] { 5 }, ConfigForm.Literal, [15, 16] },
        { "preferredRegion", null, ConfigForm.Literal, [15, 16] },
        { "maxDuration", "5", ConfigForm.Literal, [15, 16] },
        { "maxDuration", 1.5, ConfigForm.Literal, [15, 16] },
        { "maxDuration", true, ConfigForm.Literal, [15, 16] },
        { "maxDuration", null, ConfigForm.Literal, [15, 16] },
        { "maxDuration", -5, ConfigForm.Literal, [15, 16] },
        { "maxDuration", 300, ConfigForm.Computed, [15, 16] },
    };

    [Theory]
    [MemberData(nameof(Recorded))]
    public void AValueFailsWhereTheReleaseRefusesIt(string option, object? value, ConfigForm form, int[] fails) =>
        Assert.Equal(fails, Enum.GetValues<NextVersion>().Where(version => ErrorsOf(TreeWith(option, value, form), ContractRules.For(version)).Count > 0).Select(version => (int)version));

    [Fact]
    public void EveryDocumentedValueBuildsInEveryVersion() =>
        Assert.All(from option in _documented from value in option.Value from version in Enum.GetValues<NextVersion>() select (option.Key, value, version),
            given => Assert.Empty(ErrorsOf(TreeWith(given.Key, given.value), ContractRules.For(given.version))));

    [Fact]
    public void AValueThatIsNotDocumented_FailsOrChangesNothing()
    {
        var options = Gen.Elements<string>([.. _documented.Keys]);
        var values = Gen.OneOf(
            Gen.Elements<object?>(null, true, false, "", "edge", "auto", "error", "60", 1.5, "force-static", "only-cache", "experimental-edge"),
            Gen.Choose(0, 100).Select(number => (object?)number),
            Gen.Choose(1, 99).Select(number => (object?)(number / 100.0)),
            Gen.Elements('a', 'b', '-', 'E').ArrayOf().Select(letters => (object?)new string(letters)));
        var (refused, ignored, taken) = (0, 0, 0);
        Laws.Hold(options.SelectMany(option => values.SelectMany(value => Gen.Elements(Enum.GetValues<NextVersion>()).Select(version => (option, value, version)))), async given =>
        {
            var rules = ContractRules.For(given.version);
            var errors = ErrorsOf(TreeWith(given.option, given.value), rules);
            if (IsDocumented(given.option, given.value))
            {
                Assert.Empty(errors);
                taken++;
                return;
            }

            if (errors.Count > 0)
            {
                var error = Assert.Single(errors);
                Assert.Equal(BuildErrorCode.InvalidSegmentConfig, error.Code);
                Assert.Contains(given.option, error.Message, StringComparison.Ordinal);
                Assert.Contains("app/api/route.csx", error.Message, StringComparison.Ordinal);
                refused++;
                return;
            }

            Assert.Equal(NextVersion.Next14, given.version);
            if (given is not ({ option: "revalidate", value: double } or { option: "runtime", value: "experimental-edge" }))
            {
                Assert.Equal(await ListingAsync(new FolderTree().Route("app/api", route => route.Get(_ => new Response("x"))), rules), await ListingAsync(TreeWith(given.option, given.value), rules));
                ignored++;
            }
        }, cases: 1500);
        Laws.Often(refused, 300, "refused values");
        Laws.Often(ignored, 60, "ignored values");
        Laws.Often(taken, 100, "documented values");
    }

    [Fact]
    public void EveryMessage() => Snapshot.Match(string.Join("\n", new[]
    {
        ErrorsOf(TreeWith("dynamic", "always")),
        ErrorsOf(TreeWith("fetchCache", true)),
        ErrorsOf(TreeWith("runtime", null)),
        ErrorsOf(TreeWith("dynamicParams", "yes")),
        ErrorsOf(TreeWith("revalidate", 1.5)),
        ErrorsOf(TreeWith("revalidate", "60"), ContractRules.For(NextVersion.Next14)),
        ErrorsOf(TreeWith("maxDuration", 0.5)),
        ErrorsOf(TreeWith("preferredRegion", 5)),
        ErrorsOf(TreeWith("revalidate", -1)),
        ErrorsOf(TreeWith("dynamic", "error", ConfigForm.ReExport), ContractRules.For(NextVersion.Next16)),
        ErrorsOf(TreeWith("config", "x"), ContractRules.For(NextVersion.Next14)),
        ErrorsOf(new FolderTree().Route("app/api", route => route.On("getStaticProps", _ => new Response())), ContractRules.For(NextVersion.Next16)),
        ErrorsOf(new FolderTree().File("app/api/route.csx", "\"use server\";\n\nconst string dynamic = \"error\";\n\nResponse GET() => new(\"x\");\n")),
        ErrorsOf(new FolderTree().File("app/api/route.csx", "\"use client\";\n\nconst string dynamic = \"error\";\n\nResponse GET() => new(\"x\");\n")),
    }.SelectMany(errors => errors)) + "\n");

    private static FolderTree TreeWith(string option, object? value, ConfigForm form = ConfigForm.Literal) =>
        new FolderTree().Route("app/api", route => route.Config(option, value, form).Get(_ => new Response("x")));

    private static bool IsDocumented(string option, object? value) => option switch
    {
        "revalidate" => value is false or int,
        "maxDuration" => value is int,
        "preferredRegion" => value is string,
        _ => _documented[option].Contains(value),
    };

    private static async Task<string> ListingAsync(FolderTree tree, ContractRules rules) => (await RouteHandlerApp.BuildAsync(tree, new() { Rules = rules })).RouteListing.ToString();
}
