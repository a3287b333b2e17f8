async Task<Response> POST(Request request)
{
    return new Response(await request.TextAsync());
}
