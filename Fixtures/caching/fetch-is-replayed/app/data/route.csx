const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var response = await FetchAsync("https://origin.test/data", new() { Cache = "force-cache" });
    response.Headers.Append("x-b", "b");

    return Response.Json(new
    {
        status = response.Status,
        statusText = response.StatusText,
        ok = response.Ok,
        type = response.Type,
        redirected = response.Redirected,
        path = new Url(response.Url).Pathname[^5..],
        header = response.Headers.Get("x-a"),
        added = response.Headers.Get("x-b"),
        length = (await response.ArrayBufferAsync()).Length,
    });
}
