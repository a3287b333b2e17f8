const string runtime = "edge";

async Task<Response> PUT(Request request)
{
    var text = await request.TextAsync();
    return new Response(text);
}
