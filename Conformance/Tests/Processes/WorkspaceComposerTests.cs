using System.Text;
using RouteHandlers.Conformance.Implementations;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Processes;

public class WorkspaceComposerTests
{
    [Fact]
    public void A_fixture_under_a_prefix_goes_below_it_and_one_at_the_root_stays()
    {
        var files = Compose(
            HandlerLanguage.TypeScript,
            Plans.Fixture("methods/x", "/methods/x", ("app/a/route.ts", "1"), ("app/route.ts", "2")),
            Plans.Fixture("root", "", ("app/route.ts", "3"), ("next.config.js", "4"), ("public/a.txt", "5")));
        Assert.Equal(["app/methods/x/a/route.ts=1", "app/methods/x/route.ts=2", "app/route.ts=3", "next.config.d/root/root.js=4", "public/a.txt=5"], files);
    }

    [Theory]
    [InlineData(HandlerLanguage.TypeScript, "next.config.d/mounted/a-b.js", "export '/a/b'")]
    [InlineData(HandlerLanguage.CSharp, "next.config.d/mounted/a-b.csx", "twin '/a/b'")]
    public void A_configuration_becomes_a_part_and_public_files_go_below_the_prefix(HandlerLanguage language, string part, string text) =>
        Assert.Equal(
            [$"{part}={text}", "public/a/b/x/y.txt=/a/b"],
            Compose(language, Plans.Fixture("a/b", "/a/b", ("next.config.js", "export '{base}'"), ("next.config.csx", "twin '{base}'"), ("public/x/y.txt", "{base}"))));

    [Theory]
    [InlineData("next.config.js", "{ source: '/:path*', destination: '{base}/x' }", HandlerLanguage.TypeScript)]
    [InlineData("next.config.csx", "new { source = \"/:path*\", destination = \"https://acme.test/x\" }", HandlerLanguage.CSharp)]
    public void A_part_of_the_configuration_that_reaches_other_fixtures_is_refused(string file, string text, HandlerLanguage language)
    {
        var exception = Assert.Throws<MalformedSuiteException>(() => Compose(language, Plans.Fixture("a/b", "/a/b", (file, text))));

        Assert.StartsWith($"a/b/{file}: found the source '/:path*', which is not below {{base}}", Assert.Single(exception.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/methods/x", "to /methods/x/y and /methods/x")]
    [InlineData("", "to /y and ")]
    public void Base_is_put_into_text(string mount, string text) =>
        Assert.EndsWith($"={text}", Assert.Single(Compose(HandlerLanguage.TypeScript, Plans.Fixture("f", mount, ("app/route.ts", "to {base}/y and {base}")))));

    [Theory]
    [InlineData(new byte[] { 0xFF, (byte)'{', (byte)'b', (byte)'a', (byte)'s', (byte)'e', (byte)'}' })]
    [InlineData(new byte[] { 0x00, (byte)'{', (byte)'b', (byte)'a', (byte)'s', (byte)'e', (byte)'}' })]
    public void Base_stays_in_what_is_not_text(byte[] content)
    {
        var fixture = new MountedFixture("f", "/f", new Dictionary<string, byte[]> { ["app/icon.png"] = content });
        Assert.Equal(content, WorkspaceComposer.Compose([fixture], HandlerLanguage.TypeScript)["app/f/icon.png"]);
    }

    [Theory]
    [InlineData(HandlerLanguage.TypeScript, "app/a/page.tsx app/a/route.ts app/b/route.js app/c/route.tsx")]
    [InlineData(HandlerLanguage.CSharp, "app/a/page.tsx app/a/route.csx app/b/route.csx app/c/route.tsx")]
    public void Of_two_twins_the_one_in_the_language_stays(HandlerLanguage language, string expected)
    {
        var files = Compose(
            language,
            Plans.Fixture("f", "", ("app/a/route.ts", ""), ("app/a/route.csx", ""), ("app/a/page.tsx", ""), ("app/b/route.js", ""), ("app/b/route.csx", ""), ("app/c/route.tsx", "")));
        Assert.Equal(expected.Split(' ').Select(path => $"{path}="), files);
    }

    [Fact]
    public void Excluded_files_stay_out() =>
        Assert.Equal(
            ["app/route.ts="],
            Compose(HandlerLanguage.TypeScript, ["**/*.md", "transcripts/**"], Plans.Fixture("f", "", ("app/route.ts", ""), ("app/x/y.md", ""), ("z.md", ""), ("transcripts/a/b.txt", ""))));

    [Fact]
    public void Everything_that_cannot_be_placed_is_told_at_once()
    {
        var exception = Assert.Throws<MalformedSuiteException>(() => Compose(
            HandlerLanguage.TypeScript,
            Plans.Fixture("a/b", "/a/b", ("next.config.mjs", ""), ("app/route.ts", "")),
            Plans.Fixture("a/c", "/a/b", ("app/route.ts", "")),
            Plans.Fixture("d", "", ("../x", ""), ("app//y", ""))));
        Assert.Equal(
            [
                "a/b/next.config.mjs: found a file outside app/ and public/ in a fixture mounted at /a/b, expected files below these, and next.config.js, only. Move it, or say 'mount: root'.",
                "a/c/app/route.ts: found the place app/a/b/route.ts taken by the fixture a/b, expected one owner for each file. Mount the two apart, or in different deployments.",
                "d/../x: found a path that leaves its folder, expected a relative path of plain parts with forward slashes. Rename it.",
                "d/app//y: found a path that leaves its folder, expected a relative path of plain parts with forward slashes. Rename it.",
            ],
            exception.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    private static IEnumerable<string> Compose(HandlerLanguage language, params MountedFixture[] fixtures) => Compose(language, [], fixtures);

    private static IEnumerable<string> Compose(HandlerLanguage language, string[] exclude, params MountedFixture[] fixtures) =>
        WorkspaceComposer.Compose(fixtures, language, exclude).Select(file => $"{file.Key}={Encoding.UTF8.GetString(file.Value)}");
}
