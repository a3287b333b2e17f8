using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Server.NextHeaders;

namespace RouteHandlers.Conformance.Tests.ServerTests;

public class CookiesTests
{
    [Fact]
    public void Cookies_OutsideARequest_IsAnError() => Assert.Contains("outside a request scope", Assert.Throws<JavaScriptException>(Cookies).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(14, "False Direct a b a=1; Path=/")]
    [InlineData(15, "True Direct a b a=1; Path=/")]
    [InlineData(16, "True TypeError TypeError TypeError [object Promise]")]
    public async Task Cookies_WithoutAwaiting_IsWhatTheVersionGives(int version, string expected)
    {
        var answer = await AnswerAsync(version, _ =>
        {
            string Try(Func<object?> read)
            {
                try
                {
                    return $"{read()}";
                }
                catch (TypeErrorException error)
                {
                    return error.Name;
                }
            }

            var store = Cookies();
            var text = store.ToString();
            return Task.FromResult(new Response($"{store.IsPromise} {Try(() => store.Has("a") ? "Direct" : "")} {Try(() => store.GetAll("a")[0].Name)} {Try(() => { store.Set("b", "2"); return store.GetAll()[1].Name; })} {text}"));
        });

        Assert.Equal(expected, await answer.TextAsync());
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public async Task Cookies_Awaited_IsTheStore(int version)
    {
        var answer = await AnswerAsync(version, async _ =>
        {
            var store = await Cookies();
            (await Cookies()).Set("b", "2", new() { HttpOnly = true });
            return Response.Json(new { b = store.Get("b"), none = store.Get("c"), has = store.Has("a"), ofNone = store.GetAll("c") });
        });

        Assert.Equal("""{"b":{"name":"b","value":"2","httpOnly":true,"path":"/"},"none":null,"has":true,"ofNone":[]}""", await answer.TextAsync());
        Assert.Equal(["b=2; Path=/; HttpOnly"], answer.Headers.GetSetCookie());
    }

    [Fact]
    public async Task Set_AnAgeBeyondEveryDate_HasAnInvalidDate()
    {
        var answer = await AnswerAsync(15, async _ =>
        {
            (await Cookies()).Set("b", "2", new() { MaxAge = 1e20 }).Set("c", "3", new() { MaxAge = double.NaN });
            return new("set");
        });

        Assert.Equal(["b=2; Path=/; Expires=Invalid Date; Max-Age=100000000000000000000", "c=3; Path=/; Max-Age=NaN"], answer.Headers.GetSetCookie());
    }

    [Fact]
    public async Task Set_MaxAge_IsReckonedFromNow()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        DateTimeOffset? expires = null;
        await AnswerAsync(15, async _ =>
        {
            expires = (await Cookies()).Set("b", "2", new() { MaxAge = 60 }).Get("b")!.Expires;
            return new("set");
        });

        Assert.InRange(expires!.Value, before.AddSeconds(60), DateTimeOffset.UtcNow.AddSeconds(60));
    }

    [Fact]
    public async Task WhatIsSetAfterTheHandlerReturned_IsNotSent()
    {
        CookieStore? store = null;
        var answer = await AnswerAsync(15, async _ =>
        {
            store = await Cookies();
            return new("ok");
        });

        store!.Set("late", "1");

        Assert.Empty(answer.Headers.GetSetCookie());
    }

    [Fact]
    public async Task ManyRequestsAtOnceEachHaveTheirOwnCookies()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(async (_, _) =>
        {
            var a = (await Cookies()).Get("a")!.Value;
            await Task.Yield();
            (await Cookies()).Set("seen", a);
            return new("ok");
        })));

        var seen = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
            (await app.FetchAsync("/", new() { Headers = new() { ["cookie"] = $"a={number}" } })).Headers.GetSetCookie().Single())));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"seen={number}; Path=/"), seen);
    }

    [Fact]
    public void RequestCookies_OfARequestThatAHandlerMakes_AreReadAndChanged()
    {
        var request = new NextRequest("http://h/", new() { Headers = new() { ["cookie"] = "a=1; b=x%20y; c=3" } });

        Assert.Equal([true, false], request.Cookies.Delete(["a", "z"]));
        Assert.Equal(["b", "c"], request.Cookies.Select(entry => entry.Key));
        Assert.Equal("b=x%20y; c=3", request.Headers.Get("cookie"));
        Assert.Equal(0, request.Cookies.Clear().Size);
        Assert.Equal("", request.Headers.Get("cookie"));
    }

    [Fact]
    public void RequestCookies_AChangeOfTheHeader_DoesNotShow()
    {
        var request = new NextRequest("http://h/", new() { Headers = new() { ["cookie"] = "a=1" } });

        request.Headers.Set("cookie", "a=2");

        Assert.Equal("1", request.Cookies.Get("a")?.Value);
    }

    [Fact]
    public void ResponseCookies_OfAResponse_AreMarkedForMiddleware()
    {
        var response = NextResponse.Json(1, new() { Headers = new() { ["set-cookie"] = "x=1" } });

        response.Cookies.Set("a", "b c", new() { Secure = true }).Delete(new Cookie { Name = "x", Path = "/p" });

        Assert.Equal(["x=; Path=/p; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=b%20c; Path=/; Secure"], response.Headers.GetSetCookie());
        Assert.Equal("x=; Path=/p; Expires=Thu, 01 Jan 1970 00:00:00 GMT,a=b%20c; Path=/; Secure", response.Headers.Get("x-middleware-set-cookie"));
        Assert.Equal(["x"], response.Cookies.GetAll("x").Select(cookie => cookie.Name));
        Assert.Empty(response.Cookies.GetAll("y"));
    }

    [Fact]
    public void Cookie_PrintsAndSerialisesAsAScriptsObject()
    {
        var cookie = new Cookie { Name = "a", Value = "1", Path = "/", Expires = DateTimeOffset.UnixEpoch, MaxAge = 5, Secure = true, SameSite = "lax" };

        Assert.Equal("[object Object]", $"{cookie}");
        Assert.Equal("""{"name":"a","value":"1","expires":"1970-01-01T00:00:00.000Z","maxAge":5,"path":"/","sameSite":"lax","secure":true}""", JavaScriptJson.Stringify(cookie));
    }

    [Fact]
    public async Task ACookieOfTheResponseThatCannotBeMerged_EndsIn500_AndIsLogged()
    {
        var app = await AppAsync(15, async _ =>
        {
            (await Cookies()).Set("b", "2");
            return new("ok", new() { Headers = new() { ["set-cookie"] = "x=50%25" } });
        });

        Assert.Equal(500, (await app.FetchAsync("/")).Status);
        Assert.Equal(["app/route.csx: URIError: URI malformed"], app.Log.Tail(1));
    }

    private static async Task<Response> AnswerAsync(int version, Func<NextRequest, Task<Response>> handler) =>
        await (await AppAsync(version, handler)).FetchAsync("/", new() { Headers = new() { ["cookie"] = "a=1" } });

    private static Task<RouteHandlerApp> AppAsync(int version, Func<NextRequest, Task<Response>> handler) =>
        RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get((request, _) => handler(request))), new() { Version = (NextVersion)version });

    [Theory]
    [InlineData("http://u:p@h/")]
    [InlineData("https://u@127.0.0.1/")]
    public void ANextRequest_TakesNoCredentials(string url) =>
        Assert.Equal($"Request cannot be constructed from a URL that includes credentials: {url}", Assert.Throws<TypeErrorException>(() => new NextRequest(url)).Message);
}
