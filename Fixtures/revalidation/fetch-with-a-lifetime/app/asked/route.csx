async Task<Response> GET(Request request)
{
    var name = new Url(request.Url).SearchParams.Get("name");
    var minutes = await FetchAsync("https://origin.test/asked/minutes", new() { Next = new() { Revalidate = 600 } });
    var second = await FetchAsync("https://origin.test/asked/second", new() { Next = new() { Revalidate = 1 } });

    return Response.Json(new { name, run = Crypto.RandomUuid(), minutes = await minutes.TextAsync(), second = await second.TextAsync() });
}
