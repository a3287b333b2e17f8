async Task<Response> GET(Request request)
{
    return new Response(request.Method);
}
