using System.Text;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Tree;

public class FolderTreeTests
{
    [Theory]
    [InlineData("app/route.ts", "app/route.ts")]
    [InlineData("/app/route.ts", null)]
    [InlineData("app\\api\\route.ts", "app/api/route.ts")]
    [InlineData("app/api/", "app/api")]
    [InlineData("app/%5Fp/[...x]/(g)/@s/route.ts", "app/%5Fp/[...x]/(g)/@s/route.ts")]
    [InlineData("app/a b/é/route.ts", "app/a b/é/route.ts")]
    [InlineData("", null)]
    [InlineData("/", null)]
    [InlineData("app//route.ts", null)]
    [InlineData("app/./route.ts", null)]
    [InlineData("../route.ts", null)]
    [InlineData("app/../../route.ts", null)]
    public void File_APath_IsKeptOrRefused(string path, string? kept)
    {
        if (kept is null)
        {
            var refused = Assert.Throws<ArgumentException>(() => new FolderTree().File(path, ""));
            Assert.StartsWith($"'{path}' is not a path inside a folder tree. Names separated by single slashes were expected", refused.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal([kept], new FolderTree().File(path, "").Files.Select(file => file.Path));
        }
    }

    [Fact]
    public void File_TheSamePath_PutsAnotherInItsPlace()
    {
        var first = new FolderTree().File("app/route.ts", "1");
        var second = first.File("app/route.ts", "2");

        Assert.Equal(("1", "2"), (TextOf(first, "app/route.ts"), TextOf(second, "app/route.ts")));
        Assert.Single(second.Files);
    }

    [Fact]
    public void Files_AreInTheOrdinalOrderOfTheirPaths() =>
        Assert.Equal(
            ["app/A/route.ts", "app/[x]/route.ts", "app/a/route.ts", "package.json"],
            new FolderTree().File("package.json", "").File("app/a/route.ts", "").File("app/[x]/route.ts", "").File("app/A/route.ts", "").Files.Select(file => file.Path));

    [Theory]
    [InlineData("app/a/route.ts", "app/a", "route.ts")]
    [InlineData("package.json", "", "package.json")]
    public void TreeFile_HasAFolderAndAName(string path, string folder, string name) =>
        Assert.Equal((folder, name), (new TreeFile(path).Folder, new TreeFile(path).Name));

    [Fact]
    public void Find_WhatIsNotThere_IsNull() => Assert.Null(new FolderTree().File("app/route.ts", "").Find("app/route.js"));

    [Fact]
    public void Route_MakesAModuleInTheFolder()
    {
        var tree = new FolderTree().Route("app/items/[slug]", route => route.Get(_ => new Response()).Post((_, _) => Task.FromResult(new Response())).Config("dynamic", "force-static"));

        var module = tree.Find("app/items/[slug]/route.csx")!.Module!();
        Assert.Equal("app/items/[slug]/route.csx", module.Path);
        Assert.Equal(["GET", "POST"], module.Handlers.Keys);
        Assert.Equal("force-static", module.Config["dynamic"]);
    }

    [Theory]
    [InlineData("/m", "app/m/a/route.ts")]
    [InlineData("m/n/", "app/m/n/a/route.ts")]
    [InlineData("/", "app/a/route.ts")]
    [InlineData("", "app/a/route.ts")]
    public void Mount_MovesTheAppFolderAndNothingElse(string prefix, string moved) => Assert.Equal(
        [moved, "next.config.js", "pages/a.ts", "src/app/a/route.ts"],
        new FolderTree().File("app/a/route.ts", "").File("src/app/a/route.ts", "").File("pages/a.ts", "").File("next.config.js", "").Mount(prefix).Files.Select(file => file.Path));

    [Fact]
    public void Mount_TwiceIsAsOnceUnderBoth() => Assert.Equal(
        new FolderTree().File("app/a/route.ts", "").Mount("/inner").Mount("/outer").Files.Select(file => file.Path),
        new FolderTree().File("app/a/route.ts", "").Mount("/outer/inner").Files.Select(file => file.Path));

    [Fact]
    public void Merge_HasTheFilesOfBoth_AndTheOthersWhereTheyMeet()
    {
        var merged = new FolderTree().File("app/a/route.ts", "old").File("app/b/route.ts", "b")
            .Merge(new FolderTree().File("app/a/route.ts", "new").File("app/c/route.ts", "c"));

        Assert.Equal(["app/a/route.ts", "app/b/route.ts", "app/c/route.ts"], merged.Files.Select(file => file.Path));
        Assert.Equal("new", TextOf(merged, "app/a/route.ts"));
    }

    [Fact]
    public void FromDirectory_ReadsEveryFileButWhatIsInstalledOrBuilt()
    {
        var root = Directory.CreateTempSubdirectory("tree-");
        try
        {
            foreach (var path in (string[])["app/items/[slug]/route.ts", "app/(g)/page.tsx", "package.json", "node_modules/next/index.js", ".next/BUILD_ID", ".git/HEAD", "app/node_modules/x.js", ".env"])
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root.FullName, path))!);
                System.IO.File.WriteAllText(Path.Combine(root.FullName, path), path);
            }

            var tree = FolderTree.FromDirectory(root.FullName + Path.DirectorySeparatorChar);

            Assert.Equal([".env", "app/(g)/page.tsx", "app/items/[slug]/route.ts", "package.json"], tree.Files.Select(file => file.Path));
            Assert.All(tree.Files, file => Assert.Equal(file.Path, Encoding.UTF8.GetString(file.Content!)));
            Assert.Equal(Path.Combine(root.FullName, "package.json"), tree.Find("package.json")!.SourcePath);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void FromDirectory_NoSuchFolder_SaysWhichAndWhatToDo()
    {
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var error = Assert.Throws<DirectoryNotFoundException>(() => FolderTree.FromDirectory(missing));

        Assert.Equal($"{missing}: there is no such folder. A folder tree was expected: a folder with an app folder in it. Check the path.", error.Message);
    }

    private static string TextOf(FolderTree tree, string path) => Encoding.UTF8.GetString(tree.Find(path)!.Content!);
}
