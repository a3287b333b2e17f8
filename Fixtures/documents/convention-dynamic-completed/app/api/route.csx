const string dynamic = "force-dynamic"; // defaults to auto

async Task<Response> GET(Request request)
{
    return new Response(request.Method);
}
