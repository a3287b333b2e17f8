const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    return new Response("open to all", new ResponseInit
    {
        Headers = new()
        {
            ["Access-Control-Allow-Origin"] = "*",
            ["Access-Control-Allow-Methods"] = "GET, POST, PUT, DELETE, OPTIONS",
            ["Access-Control-Allow-Headers"] = "Content-Type, Authorization",
        },
    });
}
