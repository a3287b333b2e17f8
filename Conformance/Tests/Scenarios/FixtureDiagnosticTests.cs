using Xunit;

namespace RouteHandlers.Conformance.Tests.Scenarios;

/// <summary>What is wrong with folders and files rather than with a line of scenario.yaml.</summary>
public sealed class FixtureDiagnosticTests
{
    [Theory]
    [InlineData("route.ts", "a TypeScript or JavaScript file without its C# twin. Expected app/x/route.csx beside it")]
    [InlineData("route.js", "a TypeScript or JavaScript file without its C# twin. Expected app/x/route.csx beside it")]
    [InlineData("page.tsx", "a TypeScript or JavaScript file without its C# twin. Expected app/x/page.csx beside it")]
    [InlineData("layout.jsx", "a TypeScript or JavaScript file without its C# twin. Expected app/x/layout.csx beside it")]
    [InlineData("route.csx", "a C# handler without its TypeScript twin. Expected app/x/route.ts beside it")]
    [InlineData("page.csx", "a C# handler without its TypeScript twin. Expected app/x/page.tsx beside it")]
    [InlineData("layout.csx", "a C# handler without its TypeScript twin. Expected app/x/layout.tsx beside it")]
    public void AFileWithoutItsTwinIsReported(string file, string expected)
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal).File($"a/b/app/x/{file}", "");

        Assert.StartsWith($"Fixtures/a/b/app/x/{file}: {char.ToUpperInvariant(expected[0])}{expected[1..]}", Assert.Single(suite.Diagnostics()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("route.js", "route.csx")]
    [InlineData("page.jsx", "page.csx")]
    [InlineData("layout.js", "layout.csx")]
    [InlineData("helper.ts", "other.csx")]
    [InlineData("my.route.ts", "sitemaps.ts")]
    public void FilesWithTheirTwinsAndOtherFilesAreNotReported(string one, string other)
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal).File($"a/b/app/x/{one}", "").File($"a/b/app/x/{other}", "");

        Assert.Empty(suite.Diagnostics());
    }

    [Fact]
    public void AFixtureWithoutAppIsReported()
    {
        using var suite = new TemporarySuite().File("a/b/scenario.yaml", TemporarySuite.Minimal).File("a/b/src/x.ts", "");

        Assert.Equal(["Fixtures/a/b: There is no app/ folder. Expected an app/ folder with at least one file. Add app/ (or files below it inline), or write 'mount: root'."], suite.Diagnostics());
    }

    [Theory]
    [InlineData("mount: root\n")]
    [InlineData("files: { app/x.txt: hello }\n")]
    public void AFixtureAtTheRootOrWithInlineFilesNeedsNoAppFolder(string line)
    {
        using var suite = new TemporarySuite().File("a/b/scenario.yaml", line + TemporarySuite.Minimal);

        Assert.Empty(suite.Diagnostics());
    }

    [Fact]
    public void AFolderThatDoesNotExistIsReported()
    {
        using var suite = new TemporarySuite();
        var load = Conformance.Scenarios.FixtureLoader.TryLoad(suite.Directory + "/none", TemporarySuite.Catalogue, []);

        Assert.EndsWith("/none: There is no such folder. Expected a folder of fixtures. Check the path.", Assert.Single(load.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AScenarioThatWouldBeLostIsReported()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal)
            .File("a/forgotten/app/route.js", "")
            .File("a/misnamed/scenario.yml", "")
            .File("a/b/inner/scenario.yaml", "")
            .File("a/(odd)/scenario.yaml", TemporarySuite.Minimal).Handler("a/(odd)/app");

        Assert.Equal(
            [
                "Fixtures/a/(odd): The folder name '(odd)'. Expected letters, digits, '-', '_' and '.', as the name becomes part of the fixture's URLs. Rename the folder; names that mean something to Next.js belong below app/.",
                "Fixtures/a/b/inner/scenario.yaml: A fixture inside another fixture. Expected fixtures side by side. Move it out of a/b.",
                "Fixtures/a/forgotten: A folder with app/ but without scenario.yaml. Expected scenario.yaml. Write the scenario, or remove the folder.",
                "Fixtures/a/misnamed/scenario.yml: A file named scenario.yml. Expected scenario.yaml. Rename it.",
            ],
            suite.Diagnostics().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AScenarioDirectlyInTheFolderIsReported()
    {
        using var suite = new TemporarySuite().File("scenario.yaml", TemporarySuite.Minimal);

        Assert.StartsWith("Fixtures/scenario.yaml: A scenario directly in the folder of fixtures.", Assert.Single(suite.Diagnostics()), StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkIsReported()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal);
        File.CreateSymbolicLink(Path.Combine(suite.Directory, "a/b/app/secret.txt"), "/etc/hostname");

        Assert.StartsWith("Fixtures/a/b/app/secret.txt: A symbolic link.", Assert.Single(suite.Diagnostics()), StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultyFixtureDoesNotHideTheOthers()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal).File("a/c/scenario.yaml", "nothing");

        var load = suite.Load();

        Assert.Equal("a/b", Assert.Single(load.Fixtures).Name);
        Assert.Equal(["a/b", "a/c"], load.Names);
        Assert.Single(load.Diagnostics);
    }

    [Fact]
    public void LoadThrowsWithEveryDiagnostic()
    {
        using var suite = TemporarySuite.With("a").File("a/c/scenario.yaml", "b");

        var exception = Assert.Throws<MalformedSuiteException>(() => Conformance.Scenarios.FixtureLoader.Load(suite.Directory, TemporarySuite.Catalogue, []));

        Assert.Equal(2, exception.Diagnostics.Count);
        Assert.Contains("a/c/scenario.yaml(1,1): Found the text 'b'", exception.Message, StringComparison.Ordinal);
    }
}
