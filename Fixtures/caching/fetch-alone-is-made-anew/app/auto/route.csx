async Task<Response> GET()
{
    var first = await FetchAsync("https://origin.test/data");
    var second = await FetchAsync("https://origin.test/data");

    return Response.Json(new { data = new[] { await first.TextAsync(), await second.TextAsync() } });
}
