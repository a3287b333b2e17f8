using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class ResponseTests
{
    public static TheoryData<BodyInit?, string?> ContentTypes => new()
    {
        { null, null },
        { "", "text/plain;charset=UTF-8" },
        { "héllo", "text/plain;charset=UTF-8" },
        { new byte[] { 1 }, null },
        { new ReadOnlyMemory<byte>([1]), null },
        { new MemoryStream([1]), null },
        { new UrlSearchParams { { "a", "1 2" } }, "application/x-www-form-urlencoded;charset=UTF-8" },
    };

    [Theory]
    [MemberData(nameof(ContentTypes))]
    public void ContentType_FollowsTheBody(BodyInit? body, string? expected)
    {
        Assert.Equal(expected, new Response(body).Headers.Get("content-type"));
    }

    [Fact]
    public async Task UrlSearchParams_AreFormEncoded()
    {
        Assert.Equal("a=1+2&b=%C3%A9", await new Response(new UrlSearchParams { { "a", "1 2" }, { "b", "é" } }).TextAsync());
    }

    [Fact]
    public void WithoutInit_IsOk()
    {
        var response = new Response();

        Assert.Equal(200, response.Status);
        Assert.Equal("", response.StatusText);
        Assert.True(response.Ok);
        Assert.Null(response.Body);
        Assert.Empty(response.Headers);
    }

    [Fact]
    public void Init_IsTaken_AndItsHeadersAreCopied()
    {
        var init = new ResponseInit { Status = 404, StatusText = "Nope\té", Headers = { ["Content-Type"] = "", ["x-a"] = "1" } };
        var response = new Response("x", init);
        response.Headers.Set("x-a", "2");

        Assert.Equal(404, response.Status);
        Assert.Equal("Nope\té", response.StatusText);
        Assert.False(response.Ok);
        Assert.Equal("", response.Headers.Get("content-type"));
        Assert.Equal("1", init.Headers.Get("x-a"));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(101)]
    [InlineData(103)]
    [InlineData(199)]
    [InlineData(600)]
    [InlineData(999)]
    public void Status_OutOfRange_IsARangeError(int status)
    {
        var error = Assert.Throws<RangeErrorException>(() => new Response(null, new() { Status = status, StatusText = "a\nb" }));

        Assert.Equal("init[\"status\"] must be in the range of 200 to 599, inclusive.", error.Message);
        Assert.Equal("RangeError", error.Name);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(299)]
    [InlineData(418)]
    [InlineData(599)]
    public void Status_InRange_IsTaken(int status)
    {
        Assert.Equal(status, new Response("x", new() { Status = status }).Status);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public void ANullBodyStatus_RefusesABody(int status)
    {
        Assert.Equal(status, new Response(null, new() { Status = status }).Status);

        var error = Assert.Throws<TypeErrorException>(() => new Response("", new() { Status = status }));
        Assert.Equal($"Response constructor: Invalid response status code {status}", error.Message);
        Assert.Throws<TypeErrorException>(() => Response.Json(new { a = 1 }, new() { Status = status }));
    }

    [Fact]
    public void StatusText_MustBeAReasonPhrase()
    {
        Assert.Equal(
            "Invalid statusText",
            Assert.Throws<TypeErrorException>(() => new Response("x", new() { StatusText = "a\nb" })).Message);
        Assert.StartsWith(
            "Cannot convert argument to a ByteString",
            Assert.Throws<TypeErrorException>(() => new Response("x", new() { StatusText = "中" })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_WritesTheValue()
    {
        var response = Response.Json(
            new { a = 1, c = new object?[] { null }, e = "é" },
            new() { Status = 201, StatusText = "Made", Headers = { ["x-a"] = "1" } });

        Assert.Equal("application/json", response.Headers.Get("content-type"));
        Assert.Equal("1", response.Headers.Get("x-a"));
        Assert.Equal(201, response.Status);
        Assert.Equal("""{"a":1,"c":[null],"e":"é"}""", await response.TextAsync());
    }

    [Fact]
    public async Task Json_OfNull_IsNull_AndKeepsAGivenContentType()
    {
        var response = Response.Json(null, new() { Headers = { ["content-type"] = "application/problem+json" } });

        Assert.Equal("application/problem+json", response.Headers.Get("content-type"));
        Assert.Equal("null", await response.TextAsync());
    }

    [Fact]
    public void Json_OfAFunction_IsATypeError()
    {
        var error = Assert.Throws<TypeErrorException>(() => Response.Json(() => 1));

        Assert.Equal("Value is not JSON serializable", error.Message);
        Assert.Equal("TypeError", error.Name);
    }

    [Fact]
    public void Redirect_NamesTheLocation()
    {
        var response = Response.Redirect("http://h/é?中#中");

        Assert.Equal(302, response.Status);
        Assert.Null(response.Body);
        Assert.Equal("http://h/%C3%A9?%E4%B8%AD#%E4%B8%AD", response.Headers.Get("location"));
        Assert.Equal("http://localhost:3000/t", Response.Redirect(new Url("/t", "http://localhost:3000/a/b"), 308).Headers.Get("location"));
    }

    [Fact]
    public void Redirect_Refuses()
    {
        Assert.Equal("Failed to parse URL from /x", Assert.Throws<TypeErrorException>(() => Response.Redirect("/x", 200)).Message);
        Assert.Equal("Invalid status code 200", Assert.Throws<RangeErrorException>(() => Response.Redirect("http://h/", 200)).Message);
    }

    [Fact]
    public void Error_IsNoAnswer()
    {
        var response = Response.Error();

        Assert.Equal(0, response.Status);
        Assert.False(response.Ok);
        Assert.Null(response.Body);
        Assert.Throws<TypeErrorException>(() => response.Headers.Set("a", "b"));
    }

    [Fact]
    public async Task Clone_OfAUsedResponse_IsATypeError()
    {
        var response = new Response("x");
        await response.TextAsync();

        Assert.Equal(
            "Response.clone: Body has already been consumed.",
            Assert.Throws<TypeErrorException>(() => response.Clone()).Message);
    }

    [Fact]
    public void Clone_KeepsEverything_AndStaysImmutable()
    {
        var response = new Response(null, new() { Status = 201, StatusText = "Made", Headers = { ["X-A"] = "1" } });
        var clone = response.Clone();
        clone.Headers.Set("x-a", "2");

        Assert.Equal((201, "Made", "2"), (clone.Status, clone.StatusText, clone.Headers.Get("x-a")));
        Assert.Equal("1", response.Headers.Get("x-a"));
        Assert.Throws<TypeErrorException>(() => Response.Redirect("http://h").Clone().Headers.Set("a", "b"));
    }

    [Fact]
    public void AThrownValue_IsCarried()
    {
        var response = new Response("no");

        Assert.Same(response, new ThrownException(response).Value);
        Assert.Equal("Thrown: text", new ThrownException("text").Message);
        Assert.Equal("Error", new JavaScriptException("m").Name);
    }
}
