const string dynamic = "force-dynamic";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    var kept = new[] { 1, 2, 3 }.Select(_ => text("https://origin.test/kept", new() { Cache = "force-cache" })).ToList();
    var anew = new[] { 1, 2, 3 }.Select(_ => text("https://origin.test/anew", new() { Cache = "no-store" })).ToList();

    return Response.Json(new { kept = await Task.WhenAll(kept), anew = await Task.WhenAll(anew) });
}
