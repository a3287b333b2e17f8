using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class UrlSearchParamsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("?", "", "")]
    [InlineData("?query=hello", "query→hello", "query=hello")]
    [InlineData("query", "query→", "query=")]
    [InlineData("=v", "→v", "=v")]
    [InlineData("=", "→", "=")]
    [InlineData("&&a=1&", "a→1", "a=1")]
    [InlineData("q=a+b", "q→a b", "q=a+b")]
    [InlineData("q=a%20b", "q→a b", "q=a+b")]
    [InlineData("q=a%2Bb", "q→a+b", "q=a%2Bb")]
    [InlineData("q=%E4%B8%AD", "q→中", "q=%E4%B8%AD")]
    [InlineData("q=中", "q→中", "q=%E4%B8%AD")]
    [InlineData("q=%zz", "q→%zz", "q=%25zz")]
    [InlineData("q=%", "q→%", "q=%25")]
    [InlineData("q=%C3%28", "q→\ufffd(", "q=%EF%BF%BD%28")]
    [InlineData("q=%EF%BB%BFa", "q→\ufeffa", "q=%EF%BB%BFa")]
    [InlineData("q=a;b=1", "q→a;b=1", "q=a%3Bb%3D1")]
    [InlineData("q=%00", "q→\0", "q=%00")]
    [InlineData("??q=a", "?q→a", "%3Fq=a")]
    [InlineData("q[]=1&q[]=2", "q[]→1|q[]→2", "q%5B%5D=1&q%5B%5D=2")]
    [InlineData("q=~!*()'\"<>-._", "q→~!*()'\"<>-._", "q=%7E%21*%28%29%27%22%3C%3E-._")]
    public void Parse_ThenPrint(string input, string pairs, string printed)
    {
        var parameters = new UrlSearchParams(input);

        Assert.Equal(pairs, string.Join('|', parameters.Select(pair => $"{pair.Key}→{pair.Value}")));
        Assert.Equal(printed, parameters.ToString());
    }

    [Fact]
    public void Readers()
    {
        var parameters = new UrlSearchParams("a=1&b=2&a=3&A=");

        Assert.Equal(4, parameters.Size);
        Assert.Equal("1", parameters.Get("a"));
        Assert.Equal("", parameters.Get("A"));
        Assert.Null(parameters.Get("c"));
        Assert.Equal(["1", "3"], parameters.GetAll("a"));
        Assert.Empty(parameters.GetAll("c"));
        Assert.True(parameters.Has("b"));
        Assert.False(parameters.Has("c"));
        Assert.True(parameters.Has("a", "3"));
        Assert.False(parameters.Has("a", "2"));
        Assert.Equal(["a", "b", "a", "A"], parameters.Keys());
        Assert.Equal(["1", "2", "3", ""], parameters.Values());
    }

    [Fact]
    public void Writers()
    {
        var parameters = new UrlSearchParams("a=1&b=2&a=3");

        parameters.Set("a", "x");
        Assert.Equal("a=x&b=2", parameters.ToString());
        parameters.Set("c", "y");
        parameters.Append("b", "z");
        Assert.Equal("a=x&b=2&c=y&b=z", parameters.ToString());
        parameters.Delete("b", "2");
        Assert.Equal("a=x&c=y&b=z", parameters.ToString());
        parameters.Delete("b");
        parameters.Delete("nothing");
        Assert.Equal("a=x&c=y", parameters.ToString());
    }

    [Fact]
    public void Sort_IsByCodeUnits_AndStable()
    {
        // U+1F600 begins with the code unit D83D, which is before U+FB03.
        var parameters = new UrlSearchParams { { "ﬃ", "1" }, { "😀", "2" }, { "z", "b" }, { "Z", "3" }, { "z", "a" } };

        parameters.Sort();

        Assert.Equal(["Z3", "zb", "za", "😀2", "ﬃ1"], parameters.Select(pair => pair.Key + pair.Value));
    }

    [Fact]
    public void Pairs_AreTakenInOrder_AndLoneSurrogatesReplaced()
    {
        var parameters = new UrlSearchParams(new KeyValuePair<string, string>[] { new("b", "\ud800"), new("a", "?") });

        Assert.Equal("b=%EF%BF%BD&a=%3F", parameters.ToString());
        Assert.Equal("\ufffd", parameters.Get("b"));
    }

    [Fact]
    public void AChange_ShowsInTheUrl()
    {
        var url = new Url("http://h/p?a=1&b=%20#f");

        url.SearchParams.Append("c", "é");
        Assert.Equal("http://h/p?a=1&b=+&c=%C3%A9#f", url.Href);
        url.SearchParams.Delete("a");
        url.SearchParams.Delete("b");
        url.SearchParams.Delete("c");
        Assert.Equal("http://h/p#f", url.Href);
    }

    [Fact]
    public void AChangeOfTheUrl_ShowsHere()
    {
        var url = new Url("http://h/p?a=1");
        var parameters = url.SearchParams;

        url.Search = "?b=2";
        Assert.Equal("2", parameters.Get("b"));
        url.Href = "http://h/?c=3";
        Assert.Same(parameters, url.SearchParams);
        Assert.Equal("c=3", parameters.ToString());
        url.Search = "";
        Assert.Equal(0, parameters.Size);
    }

    [Fact]
    public void ReadingThem_LeavesTheUrlAsItWas()
    {
        var url = new Url("http://h/?a=%20~&&b");

        Assert.Equal(" ~", url.SearchParams.Get("a"));
        Assert.Equal("http://h/?a=%20~&&b", url.Href);
    }

    [Fact]
    public void ALoneSurrogate_IsLookedUpAsItWasWritten()
    {
        var parameters = new UrlSearchParams { { "\ud800", "\ud800" } };

        Assert.Equal("\ufffd", parameters.Get("\ud800"));
        Assert.Single(parameters.GetAll("\ud800"));
        Assert.True(parameters.Has("\ud800"));
        Assert.True(parameters.Has("\ud800", "\ud800"));
        parameters.Delete("\ud800", "\ud800");
        Assert.Equal(0, parameters.Size);
    }
}
