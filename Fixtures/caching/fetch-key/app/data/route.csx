const string dynamic = "force-dynamic";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    return Response.Json(new
    {
        plain = await text("https://origin.test/data", new() { Cache = "force-cache" }),
        again = await text("https://origin.test/data", new() { Cache = "force-cache" }),
        traced = await text("https://origin.test/data", new() { Cache = "force-cache", Headers = new() { ["traceparent"] = "a" } }),
        timed = await text("https://origin.test/data", new() { Cache = "force-cache", Next = new() { Revalidate = 600, Tags = ["a"] } }),
        header = await text("https://origin.test/data", new() { Cache = "force-cache", Headers = new() { ["x-a"] = "1" } }),
        otherHeader = await text("https://origin.test/data", new() { Cache = "force-cache", Headers = new() { ["x-a"] = "2" } }),
        lifetimeAlone = await text("https://origin.test/data", new() { Next = new() { Revalidate = 600 } }),
        method = await text("https://origin.test/data", new() { Cache = "force-cache", Method = "POST" }),
        body = await text("https://origin.test/data", new() { Cache = "force-cache", Method = "POST", Body = "a" }),
        otherBody = await text("https://origin.test/data", new() { Cache = "force-cache", Method = "POST", Body = "b" }),
        sameBody = await text("https://origin.test/data", new() { Cache = "force-cache", Method = "POST", Body = "b" }),
        manual = await text("https://origin.test/data", new() { Cache = "force-cache", Redirect = "manual" }),
    });
}
