using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class RequestTests
{
    [Fact]
    public void AUrlAlone_IsAGetWithoutBody()
    {
        var request = new Request("HTTP://H:80/x y#f");

        Assert.Equal("GET", request.Method);
        Assert.Equal("http://h/x%20y#f", request.Url);
        Assert.Null(request.Body);
        Assert.Empty(request.Headers);
        Assert.False(request.Signal.Aborted);
    }

    [Theory]
    [InlineData("get", "GET")]
    [InlineData("hEAD", "HEAD")]
    [InlineData("post", "POST")]
    [InlineData("put", "PUT")]
    [InlineData("delete", "DELETE")]
    [InlineData("options", "OPTIONS")]
    [InlineData("patch", "patch")]
    [InlineData("Foo", "Foo")]
    public void Method_IsNormalised_ForSixOnly(string given, string expected)
    {
        Assert.Equal(expected, new Request("http://h/", new() { Method = given }).Method);
    }

    [Theory]
    [InlineData("connect", "'connect' HTTP method is unsupported.")]
    [InlineData("TRACE", "'TRACE' HTTP method is unsupported.")]
    [InlineData("track", "'track' HTTP method is unsupported.")]
    [InlineData("a b", "'a b' is not a valid HTTP method.")]
    [InlineData("", "'' is not a valid HTTP method.")]
    public void Method_Refused_IsATypeError(string method, string message)
    {
        Assert.Equal(message, Assert.Throws<TypeErrorException>(() => new Request("http://h/", new() { Method = method })).Message);
    }

    [Theory]
    [InlineData("/x", "Failed to parse URL from /x")]
    [InlineData("http://u:p@h/x", "Request cannot be constructed from a URL that includes credentials: http://u:p@h/x")]
    public void Url_Refused_IsATypeError(string url, string message)
    {
        Assert.Equal(message, Assert.Throws<TypeErrorException>(() => new Request(url)).Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("head")]
    public void GetAndHead_CannotHaveABody(string? method)
    {
        var error = Assert.Throws<TypeErrorException>(() => new Request("http://h/", new() { Method = method, Body = "" }));

        Assert.Equal("Request with GET/HEAD method cannot have body.", error.Message);
    }

    [Fact]
    public async Task ATextBody_BringsItsContentType_UnlessOneIsGiven()
    {
        var plain = new Request(new Url("http://h/"), new() { Method = "POST", Body = "x" });
        var own = new Request("http://h/", new() { Method = "POST", Body = "x", Headers = { ["Content-Type"] = "a/b" } });

        Assert.Equal("text/plain;charset=UTF-8", plain.Headers.Get("content-type"));
        Assert.Equal("a/b", own.Headers.Get("content-type"));
        Assert.Equal("x", await own.TextAsync());
    }

    [Fact]
    public async Task ARequestMadeOfAnother_TakesItsBody()
    {
        using var source = new CancellationTokenSource();
        var first = new Request(
            "http://h/a",
            new() { Method = "POST", Body = "x", Headers = { ["a"] = "1" }, Signal = source.Token });
        var second = new Request(first);

        Assert.True(first.BodyUsed);
        Assert.False(second.BodyUsed);
        Assert.Equal("POST", second.Method);
        Assert.Equal("http://h/a", second.Url);
        Assert.NotSame(first.Signal, second.Signal);
        source.Cancel();
        Assert.True(second.Signal.Aborted);
        Assert.Equal(["a", "content-type"], second.Headers.Keys());
        Assert.Equal("x", await second.TextAsync());
        Assert.Equal(
            "Cannot construct a Request with a Request object that has already been used.",
            Assert.Throws<TypeErrorException>(() => new Request(first)).Message);
        Assert.Equal("unusable", Assert.Throws<TypeErrorException>(() => first.Clone()).Message);
    }

    [Fact]
    public async Task ARequestMadeOfAnother_WithItsOwnParts_LeavesTheOtherAlone()
    {
        var first = new Request("http://h/a", new() { Method = "POST", Body = "x", Headers = { ["a"] = "1" } });
        var second = new Request(first, new() { Method = "PUT", Headers = { ["b"] = "2" }, Body = "y" });

        Assert.False(first.BodyUsed);
        Assert.Equal("PUT", second.Method);
        Assert.Equal(["b", "content-type"], second.Headers.Keys());
        Assert.Equal("y", await second.TextAsync());
        Assert.Equal("x", await first.TextAsync());
    }

    [Fact]
    public void ARequestMadeOfAnother_WithEmptyHeaders_HasNone()
    {
        var first = new Request("http://h/a", new() { Headers = { ["a"] = "1" } });

        Assert.Empty(new Request(first, new() { Headers = [] }).Headers);
        Assert.Equal("1", new Request(first, new() { Method = "HEAD" }).Headers.Get("a"));
    }

    [Fact]
    public void ARequestWithABody_CannotBecomeAGet()
    {
        var first = new Request("http://h/a", new() { Method = "POST", Body = "x" });

        Assert.Throws<TypeErrorException>(() => new Request(first, new() { Method = "GET" }));
        Assert.False(first.BodyUsed);
    }

    [Fact]
    public async Task Clone_IsIndependent()
    {
        var request = new Request("http://h/a", new() { Method = "POST", Body = "{\"a\":[1]}" });
        var clone = request.Clone();
        clone.Headers.Set("x", "1");

        Assert.False(request.Headers.Has("x"));
        Assert.Equal("[1]", (await clone.JsonAsync())!["a"]!.ToJsonString());
        Assert.Equal("{\"a\":[1]}", await request.TextAsync());
    }

    [Fact]
    public void TheParts_AreTakenAsTheyAre()
    {
        var request = new Request("get", "http://h/a b", new Headers(new HeaderList(), HeadersGuard.Request), null, new AbortController().Signal);

        Assert.Equal("get", request.Method);
        Assert.Equal("http://h/a b", request.Url);
    }
}
