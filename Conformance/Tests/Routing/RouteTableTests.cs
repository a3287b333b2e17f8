using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Build.Building;

namespace RouteHandlers.Conformance.Tests.Routing;

public class RouteTableTests
{
    private static readonly ContractRules _rules = ContractRules.For(NextVersion.Next15);

    [Theory]
    [InlineData("/", "app/route.csx")]
    [InlineData("/a", "app/a/route.csx")]
    [InlineData("/x", "app/[slug]/route.csx x")]
    [InlineData("/x/y", "app/[...rest]/route.csx x|y")]
    [InlineData("/a/b/c", "app/a/b/[[...more]]/route.csx c")]
    [InlineData("/a/b", "app/a/b/[[...more]]/route.csx ")]
    [InlineData("/a/x", "app/a/[slug]/route.csx x")]
    [InlineData("/a/x/y", "app/[...rest]/route.csx a|x|y")]
    [InlineData("/%61", "app/[slug]/route.csx %61")]
    [InlineData("/A", "app/[slug]/route.csx A")]
    [InlineData("/a%2Fb", "app/[slug]/route.csx a%2Fb")]
    public void Match(string path, string expected) => Assert.Equal(expected, Find(
        path, "app/route.csx", "app/a/route.csx", "app/[slug]/route.csx", "app/[...rest]/route.csx", "app/a/b/[[...more]]/route.csx", "app/a/[slug]/route.csx"));

    [Theory]
    [InlineData("/")]
    [InlineData("/docs")]
    [InlineData("/docs/a/b/c")]
    [InlineData("/Docs/a")]
    [InlineData("/d%6Fcs/a")]
    public void NotMatch(string path) => Assert.Null(Find(path, "app/docs/[slug]/route.csx", "app/docs/[slug]/x/route.csx", "app/_p/[[...all]]/route.csx"));

    [Fact]
    public void Match_OfTwoAtOnePath_TheFirstOfTheListWins() =>
        Assert.Equal("app/(g)/a/route.csx", Find("/a", "app/(h)/a/route.csx", "app/(g)/a/route.csx"));

    [Fact]
    public void Match_AVeryLongPath_IsFoundAtOnce()
    {
        var segments = string.Concat(Enumerable.Repeat("/a", 2000));

        Assert.Equal(1999, Find(segments, "app/[...rest]/route.csx", "app/a/[[...rest]]/route.csx")!.Count(letter => letter == '|') + 1);
    }

    private static string? Find(string path, params string[] files) =>
        RouteTable.Create(AppFiles.Find(TreeOf(files), _rules.Tree), _rules.Routing).Match(path) is { } match
            ? $"{match.File.File.Path} {string.Join(' ', match.Captures.Select(capture => string.Join('|', capture.Values)))}".TrimEnd(match.Captures.Length == 0 ? ' ' : '\0')
            : null;
}
