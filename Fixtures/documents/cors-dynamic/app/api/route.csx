const string dynamic = "force-dynamic"; // defaults to auto

async Task<Response> GET(Request request)
{
    return new Response("Hello, Next.js!", new ResponseInit
    {
        Status = 200,
        Headers = new()
        {
            ["Access-Control-Allow-Origin"] = "*",
            ["Access-Control-Allow-Methods"] = "GET, POST, PUT, DELETE, OPTIONS",
            ["Access-Control-Allow-Headers"] = "Content-Type, Authorization",
        },
    });
}
