const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var response = new Response("read before it is sent");
    await response.TextAsync();
    return response;
}
