using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class HeadersTests
{
    [Fact]
    public void Get_SeveralValues_AreJoined()
    {
        var headers = new Headers { { "B", "2" }, { "b", "3" } };

        Assert.Equal("2, 3", headers.Get("b"));
        Assert.Equal("2, 3", headers["B"]);
    }

    [Fact]
    public void Get_CookieLines_AreJoinedAsCookiesAre()
    {
        var headers = new Headers { { "Cookie", "a=1" }, { "cookie", "b=2" } };

        Assert.Equal("a=1; b=2", headers.Get("cookie"));
        Assert.Equal([new("cookie", "a=1; b=2")], headers);
    }

    [Fact]
    public void Constructor_ConvertsEveryPairBeforeItLooksAtTheFirst()
    {
        KeyValuePair<string, string>[] pairs = [new("not a name", ""), new("a", "\u65e5")];

        Assert.Contains("ByteString", Assert.Throws<TypeErrorException>(() => new Headers(pairs)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_Absent_IsNull_ButEmptyIsEmpty()
    {
        var headers = new Headers { ["c"] = "" };

        Assert.Null(headers.Get("d"));
        Assert.False(headers.Has("d"));
        Assert.Equal("", headers.Get("c"));
        Assert.True(headers.Has("C"));
    }

    [Fact]
    public void Enumeration_IsSorted_LowerCased_AndKeepsSetCookieApart()
    {
        var headers = new Headers
        {
            { "B", "2" }, { "a", "1" }, { "Set-Cookie", "x" }, { "set-cookie", "y" }, { "b", "3" }, { "c", "" },
        };

        Assert.Equal(
            ["a=1", "b=2, 3", "c=", "set-cookie=x", "set-cookie=y"],
            headers.Select(header => $"{header.Key}={header.Value}"));
        Assert.Equal(["a", "b", "c", "set-cookie", "set-cookie"], headers.Keys());
        Assert.Equal(["1", "2, 3", "", "x", "y"], headers.Values());
        Assert.Equal(["x", "y"], headers.GetSetCookie());
        Assert.Equal("x, y", headers.Get("set-cookie"));
    }

    [Fact]
    public void Set_ReplacesTheFirstAndRemovesTheOthers()
    {
        var headers = new Headers { { "set-cookie", "a" }, { "x", "1" }, { "set-cookie", "b" } };

        headers.Set("Set-Cookie", "c");

        Assert.Equal(["c"], headers.GetSetCookie());
        Assert.Equal(["set-cookie", "x"], headers.List.Raw.Select(header => header.Key));
    }

    [Fact]
    public void Delete_RemovesEveryValueOfTheName()
    {
        var headers = new Headers { { "a", "1" }, { "A", "2" }, { "b", "3" } };

        headers.Delete("a");

        Assert.Equal(["b"], headers.Keys());
    }

    [Fact]
    public void Names_AreKeptAsFirstGiven()
    {
        var headers = new Headers { { "X-Case-Name", "Z" }, { "x-case-name", "Y" } };

        Assert.Equal(["X-Case-Name", "X-Case-Name"], headers.List.Raw.Select(header => header.Key));
    }

    [Theory]
    [InlineData(" v ", "v")]
    [InlineData(" \t\r\n v \n", "v")]
    [InlineData("a \t b", "a \t b")]
    [InlineData("é\u0001\u007f", "é\u0001\u007f")]
    [InlineData(null, "null")]
    public void Set_Value_IsNormalised(string? value, string expected)
    {
        var headers = new Headers();
        headers.Set("x", value);

        Assert.Equal(expected, headers.Get("x"));
    }

    [Theory]
    [InlineData("x a", "1", "\"x a\" is an invalid header name.")]
    [InlineData("", "1", "\"\" is an invalid header name.")]
    [InlineData("é", "1", "\"é\" is an invalid header name.")]
    [InlineData("x", "b\n c", "\"b\n c\" is an invalid header value.")]
    [InlineData("x", "a\rb", "\"a\rb\" is an invalid header value.")]
    [InlineData("x", " a\0b ", "\"a\0b\" is an invalid header value.")]
    public void InvalidHeaders_AreTypeErrors_ThatNameTheMethod(string name, string value, string message)
    {
        var headers = new Headers();

        Assert.Equal("Headers.append: " + message, Assert.Throws<TypeErrorException>(() => headers.Append(name, value)).Message);
        Assert.Equal("Headers.set: " + message, Assert.Throws<TypeErrorException>(() => headers.Set(name, value)).Message);
        Assert.Equal("Headers.append: " + message, Assert.Throws<TypeErrorException>(() => headers[name] = value).Message);
        Assert.Empty(headers);
    }

    [Theory]
    [InlineData("x", "中", 0, 20013)]
    [InlineData("x", "aa😀", 2, 55357)]
    [InlineData("中", "1", 0, 20013)]
    public void CharactersBeyondLatin1_AreTypeErrors(string name, string value, int index, int code)
    {
        var error = Assert.Throws<TypeErrorException>(() => new Headers().Append(name, value));

        Assert.Equal(
            $"Cannot convert argument to a ByteString because the character at index {index} has a value of {code} which is greater than 255.",
            error.Message);
    }

    [Fact]
    public void Readers_CheckTheName()
    {
        var headers = new Headers();

        Assert.Equal("Headers.get: \"x a\" is an invalid header name.", Assert.Throws<TypeErrorException>(() => headers.Get("x a")).Message);
        Assert.Equal("Headers.has: \"\" is an invalid header name.", Assert.Throws<TypeErrorException>(() => headers.Has("")).Message);
        Assert.Equal("Headers.delete: \"é\" is an invalid header name.", Assert.Throws<TypeErrorException>(() => headers.Delete("é")).Message);
    }

    [Fact]
    public void AnImmutableGuard_RefusesEveryChange()
    {
        var headers = Response.Redirect("http://a").Headers;

        Assert.Equal("immutable", Assert.Throws<TypeErrorException>(() => headers.Set("a", "b")).Message);
        Assert.Throws<TypeErrorException>(() => headers.Append("a", "b"));
        Assert.Throws<TypeErrorException>(() => headers.Delete("zzz"));
        Assert.Equal("Headers.append: \"a b\" is an invalid header name.", Assert.Throws<TypeErrorException>(() => headers.Append("a b", "b")).Message);
        Assert.Equal(["location"], headers.Keys());
    }

    [Fact]
    public void RequestAndResponseGuards_LetAServerSetWhatABrowserMayNot()
    {
        var request = new Request("http://h/", new() { Headers = { ["cookie"] = "a=1", ["host"] = "x" } });
        var response = new Response(null, new() { Headers = { ["set-cookie"] = "a=1" } });

        Assert.Equal("a=1", request.Headers.Get("cookie"));
        Assert.Equal("x", request.Headers.Get("host"));
        Assert.Equal(["a=1"], response.Headers.GetSetCookie());
    }

    [Fact]
    public void ACopy_IsIndependent()
    {
        var original = new Headers { ["a"] = "1" };
        var copy = new Headers(original) { ["b"] = "2" };

        Assert.Equal(["a"], original.Keys());
        Assert.Equal(["a", "b"], copy.Keys());
    }

    [Fact]
    public void Pairs_AreAppended()
    {
        var headers = new Headers(new KeyValuePair<string, string>[] { new("x-a", "1"), new("X-A", "2") });

        Assert.Equal("1, 2", headers.Get("x-a"));
    }

    [Fact]
    public void Enumeration_IsLive()
    {
        var headers = new Headers { ["a"] = "1", ["c"] = "3" };
        var seen = new List<string>();
        foreach (var (name, _) in headers)
        {
            seen.Add(name);
            if (name == "a")
            {
                headers.Append("b", "2");
            }
        }

        Assert.Equal(["a", "b", "c"], seen);
    }
}
