const string dynamic = "force-static";

async Task<Response> GET()
{
    var answer = await FetchAsync("http://127.0.0.1:9/");
    return new Response(await answer.TextAsync());
}
