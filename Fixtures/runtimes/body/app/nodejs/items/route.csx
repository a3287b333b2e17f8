const string runtime = "nodejs";

async Task<Response> PUT(Request request)
{
    var text = await request.TextAsync();
    return new Response(text);
}
