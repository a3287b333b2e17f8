const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var response = new Response("read", new() { Status = 201, Headers = new() { ["x-a"] = "1" } });
    await response.TextAsync();
    return response;
}
