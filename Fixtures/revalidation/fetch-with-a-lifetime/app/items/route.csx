async Task<Response> POST()
{
    var minutes = await FetchAsync("https://origin.test/minutes", new() { Next = new() { Revalidate = 600 } });
    var second = await FetchAsync("https://origin.test/second", new() { Next = new() { Revalidate = 1 } });

    return Response.Json(new { run = Crypto.RandomUuid(), minutes = await minutes.TextAsync(), second = await second.TextAsync() });
}
