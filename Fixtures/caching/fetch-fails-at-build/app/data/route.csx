const string dynamic = "force-static";

async Task<Response> GET()
{
    var response = await FetchAsync("http://127.0.0.1:9/nobody-is-here");

    return new Response(await response.TextAsync());
}
