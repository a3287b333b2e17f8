const string runtime = "edge";
const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    return new Response(request.Method);
}

async Task<Response> DELETE(Request request)
{
    return new Response(null, new ResponseInit { Status = 204 });
}
