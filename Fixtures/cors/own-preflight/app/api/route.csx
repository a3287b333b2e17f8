Headers CorsHeaders => new()
{
    ["Access-Control-Allow-Origin"] = "*",
    ["Access-Control-Allow-Methods"] = "POST, OPTIONS",
    ["Access-Control-Allow-Headers"] = "Content-Type",
};

async Task<Response> OPTIONS(Request request)
{
    return new Response(null, new ResponseInit { Status = 204, Headers = new(CorsHeaders) { ["Access-Control-Max-Age"] = "600" } });
}

async Task<Response> POST(Request request)
{
    var name = (string?)(await request.JsonAsync())!["name"];
    return Response.Json(new { name }, new ResponseInit { Headers = CorsHeaders });
}
