readonly string[] allowedOrigins = ["https://shop.test", "https://partner.test"];

Headers CorsOptions => new()
{
    ["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS",
    ["Access-Control-Allow-Headers"] = "Content-Type, Authorization",
};

Response proxy(NextRequest request)
{
    var origin = request.Headers.Get("origin") ?? "";
    var isAllowed = allowedOrigins.Contains(origin);

    if (request.Method == "OPTIONS")
    {
        var headers = CorsOptions;
        if (isAllowed)
        {
            headers.Set("Access-Control-Allow-Origin", origin);
        }

        return new Response(null, new() { Status = 204, Headers = headers });
    }

    var response = NextResponse.Next();
    if (isAllowed)
    {
        response.Headers.Set("Access-Control-Allow-Origin", origin);
    }

    return response;
}

readonly object config = new
{
    matcher = "/api/:path*",
};
