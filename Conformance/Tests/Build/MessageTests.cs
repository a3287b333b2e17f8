using RouteHandlers.Build;
using RouteHandlers.Conformance.Tests.Snapshots;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Build.Building;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>What a person reads whose tree is refused: where, what was found, what was expected, what to do.</summary>
public class MessageTests
{
    /// <summary>One tree for each code.</summary>
    public static TheoryData<string, string[]> Trees => new()
    {
        { "page-route-conflict", ["app/a/page.csx", "app/(g)/a/route.csx"] },
        { "route-route-conflict", ["app/(g)/a/route.csx", "app/(h)/a/route.csx"] },
        { "route-metadata-conflict", ["app/(g)/sitemap.xml/route.csx", "app/sitemap.xml"] },
        { "slug-names-differ", ["app/[a]/route.csx", "app/[b]/x/route.csx"] },
        { "slug-name-repeats", ["app/[a]/x/[a]/route.csx"] },
        { "catch-all-not-last", ["app/[...a]/x/route.csx"] },
        { "catch-all-both-kinds", ["app/[...a]/route.csx", "app/[[...a]]/route.csx"] },
        { "optional-catch-all-specificity", ["app/x/[[...a]]/route.csx", "app/x/route.csx"] },
        { "optional-parameter", ["app/[[a]]/route.csx"] },
        { "erroneous-periods", ["app/[..a]/route.csx"] },
        { "empty-parameter-name", ["app/[]/route.csx"] },
        { "app-and-pages-conflict", ["app/api/route.csx", "pages/api.ts"] },
        { "case-only-difference", ["app/A/route.csx", "app/a/route.csx"] },
        { "missing-twin", ["app/a/route.ts"] },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void EachConflict_IsTheOneError_AndNamesItsFiles(string code, string[] files)
    {
        var error = Assert.Single(ErrorsOf(files));

        Assert.Equal(code, error.Code.Name());
        Assert.Equal<string>(files.Order(StringComparer.Ordinal), error.Paths);
        Assert.All(files, file => Assert.Contains(file, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryMessage() => Snapshot.Match(string.Join("\n\n", Trees
        .Select(row => string.Join("\n", ErrorsOf((string[])row[1])))
        .Append(string.Join("\n", ErrorsOf(new FolderTree(), Needing("pages"))))) + "\n");

    [Fact]
    public void EveryCodeThatATreeCanHaveIsShown() => Assert.Equal(
        Enum.GetValues<BuildErrorCode>().Except([BuildErrorCode.ScriptError, BuildErrorCode.EndlessScript, BuildErrorCode.InvalidExport, BuildErrorCode.MissingFolder, BuildErrorCode.PrerenderError, BuildErrorCode.PageDataError,
            BuildErrorCode.StaticParamsInEdge, BuildErrorCode.InvalidImage, BuildErrorCode.InvalidConfig,
            BuildErrorCode.MiddlewareAndProxy, BuildErrorCode.MiddlewareWithoutFunction, BuildErrorCode.InvalidMiddlewareConfig,
            BuildErrorCode.InvalidSegmentConfig, BuildErrorCode.PagesExport, BuildErrorCode.ServerFileExport]).Select(code => code.Name()).Order(),
        Trees.Select(row => (string)row[0]).Order());

    [Fact]
    public void EveryReasonIsListed_InTheOrderOfTheFiles()
    {
        var refused = Assert.Throws<BuildException>(() => AppBuilder.Build(
            TreeOf("app/z/[[a]]/route.csx", "app/m/route.ts", "app/a/page.csx", "app/a/route.csx"), ContractRules.For(NextVersion.Next15)));

        Assert.Equal([BuildErrorCode.PageRouteConflict, BuildErrorCode.MissingTwin, BuildErrorCode.OptionalParameter], refused.Errors.Select(error => error.Code));
        Assert.Equal(string.Join(Environment.NewLine, refused.Errors), refused.Message);
    }

    [Fact]
    public void ATwinIsNamedAsItsTypeScriptFile()
    {
        var tree = TreeOf("app/a/route.csx", "app/a/page.csx").File("app/a/route.ts", "");

        Assert.Equal<string>(["app/a/page.csx", "app/a/route.ts"], Assert.Single(ErrorsOf(tree)).Paths);
    }

    [Fact]
    public void WhatAVersionDoesNotSee_IsKeptAsUnchecked()
    {
        var built = AppBuilder.Build(TreeOf("app/[a]/route.csx", "app/[b]/route.csx"), ContractRules.For(NextVersion.Next15, Contract.Observed));

        Assert.Equal([BuildErrorCode.SlugNamesDiffer], built.Unchecked.Select(error => error.Code));
        Assert.Equal(["/[a]", "/[b]"], built.Files.Select(file => file.File.Path));
    }

    [Fact]
    public void ATreeWithoutAppFolder_HasNothingToServe() => Assert.Empty(AppBuilder.Build(TreeOf("lib/route.csx"), ContractRules.For(NextVersion.Next15)).Files);

    private static ContractRules Needing(string folder)
    {
        var rules = ContractRules.For(NextVersion.Next15);
        return rules with { Tree = rules.Tree with { RequiredFolders = [folder] } };
    }
}
