using RouteHandlers.Routing;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Routing;

/// <summary>Expectations are what path-to-regexp 6.3.0 answers, and 6.1.0 where <see cref="PathPatternOptions.TextBeforeIsNotTaken"/> is off.</summary>
public class PathPatternTests
{
    [Theory]
    [InlineData("/a", "/a", "")]
    [InlineData("/a", "/A", "")]
    [InlineData("/a", "/a/", null)]
    [InlineData("/a", "/a/b", null)]
    [InlineData("/x.:a", "/x.y", "a=y")]
    [InlineData("/:a/:b", "/1/2", "a=1 b=2")]
    [InlineData("/:a.:b?", "/f", "a=f")]
    [InlineData("/x/:a-:b", "/x/1-2-3", "a=1-2 b=3")]
    [InlineData("/:a(\\d+)*", "/1/2", "a=[1,2]")]
    [InlineData("/:a(\\d+)*", "/", null)]
    [InlineData("/{-:a}?x", "/-1x", "a=1")]
    [InlineData("/{-:a}?x", "/x", "")]
    [InlineData("/:p+/", "/a/b/", "p=[a,b]")]
    [InlineData("/:p+", "/", null)]
    [InlineData("/p/:p*", "/p", "")]
    [InlineData("/a/:x(.*)b", "/a/xxb", "x=xx")]
    [InlineData("/:a*.html", "/x/y.html", "a=[x,y]")]
    [InlineData("/a(.*)", "/ab/c", "0=b/c")]
    [InlineData("/(.*)+", "/a/b", "0=[a,b]")]
    [InlineData("/:a{-:b}?", "/x-y", "a=x b=y")]
    [InlineData("/((?!api).*)", "/api", null)]
    [InlineData("/((?!api).*)", "/x", "0=x")]
    [InlineData("/a\\:b", "/a:b", "")]
    [InlineData("/a{/b}*", "/a/b/b", "")]
    [InlineData("/:a", "/%2F%20", "a=%2F%20")]
    public void Match_OfTheWholePath_GivesItsValues(string pattern, string path, string? expected) =>
        Assert.Equal(expected, Print(PathPattern.Parse(pattern).Match(path)));

    [Fact]
    public void Match_OfTwoParametersInASegment_SplitsAtTheFirstHyphenWhereTextMayBeTaken() =>
        Assert.Equal("a=1 b=2-3", Print(PathPattern.Parse("/x/:a-:b", new() { TextBeforeIsNotTaken = false }).Match("/x/1-2-3")));

    [Fact]
    public void Match_WithAnOptionalSlash_TakesOneAtTheEnd()
    {
        var pattern = PathPattern.Parse("/a/:b", new() { DelimiterMayEndPaths = true, IsCaseSensitive = true });
        Assert.Equal("b=c", Print(pattern.Match("/a/c/")));
        Assert.Null(pattern.Match("/a/c//"));
        Assert.Null(pattern.Match("/A/c"));
    }

    [Theory]
    [InlineData("/:", "a colon at 1 has no name behind it")]
    [InlineData("/(", "the parenthesis at 1 is not closed")]
    [InlineData("/()", "the pattern at 2 is empty")]
    [InlineData("/(?:a)", "the pattern at 2 begins with '?'")]
    [InlineData("/((a))", "the parenthesis at 2 captures. Write '(?:'")]
    [InlineData("/a*", "'*' at 2 is not expected there")]
    [InlineData("/a}", "'}' at 2 is not expected there")]
    [InlineData("/{a", "the pattern ends too early")]
    [InlineData("/:a:b", "nothing stands between 'a' and the parameter behind it")]
    [InlineData("/x(.*)*", "the parameter '0' repeats, and nothing stands before or behind it that would separate its values")]
    public void Parse_OfWhatIsNoPattern_SaysWhereItEnds(string pattern, string message) =>
        Assert.StartsWith(message, Assert.Throws<PathPatternException>(() => PathPattern.Parse(pattern)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("/to/:a", "a=1", "/to/1")]
    [InlineData("/to/:a*", "a=[1,2]", "/to/1/2")]
    [InlineData("/to/:a*", "", "/to")]
    [InlineData("/to{-:a}?", "", "/to")]
    [InlineData("/to{-:a}?", "a=1", "/to-1")]
    [InlineData("/to/:a+", "a=1", "/to/1")]
    public void Compile_PutsValuesIntoThePath(string pattern, string values, string expected) =>
        Assert.Equal(expected, PathTemplate.Parse(pattern).Compile(Read(values)));

    [Fact]
    public void Compile_OfTwoParametersSideBySide_JoinsThemWhereTheyNeedNoTextBetween() =>
        Assert.Equal("/12", PathTemplate.Parse("/:a:b", parametersAreSeparate: false).Compile(Read("a=1 b=2")));

    [Theory]
    [InlineData("/to/:a", "", "'/to/:a': the parameter 'a' has no value")]
    [InlineData("/to/:a", "a=[1,2]", "'/to/:a': the parameter 'a' has a list of values. Write '*' behind its name")]
    public void Compile_WithoutTheRightValues_Says(string pattern, string values, string message) =>
        Assert.Equal(message, Assert.Throws<PathPatternException>(() => PathTemplate.Parse(pattern).Compile(Read(values))).Message);

    [Theory]
    [InlineData("is :a", "a=1", "is 1")]
    [InlineData("is :ab", "a=1", "is :ab")]
    [InlineData("https://x.test/:a*", "a=[1,2]", "https://x.test/1/2")]
    [InlineData("(:a) {:b}? *", "a=1", "(1) {:b}? *")]
    public void Fill_OfAHeader_TakesTheRestAsItStands(string text, string values, string expected) =>
        Assert.Equal(expected, RouteDestination.Fill(text, Read(values), new()));

    internal static string? Print(PathParams? values) => values is null
        ? null
        : string.Join(' ', values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={(value.Value.IsList ? $"[{string.Join(',', value.Value.Values)}]" : value.Value.Values[0])}"));

    private static PathParams Read(string text)
    {
        var values = new PathParams();
        foreach (var (name, value) in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])))
        {
            values[name] = value.StartsWith('[') ? PathValue.List(value.Trim('[', ']').Split(',')) : value;
        }

        return values;
    }
}
