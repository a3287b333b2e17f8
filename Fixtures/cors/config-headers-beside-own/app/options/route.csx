async Task<Response> OPTIONS()
{
    return new Response(null, new ResponseInit { Status = 204, Headers = new() { ["Access-Control-Allow-Origin"] = "https://handler.test", ["Access-Control-Max-Age"] = "600" } });
}
