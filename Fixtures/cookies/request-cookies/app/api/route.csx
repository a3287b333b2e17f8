const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var token = request.Cookies.Get("token")?.Value;
    return Response.Json(new { token, hasToken = request.Cookies.Has("token"), size = request.Cookies.Size });
}

async Task<Response> POST(NextRequest request)
{
    var token = request.Cookies.Get("token")?.Value;
    return Response.Json(new { token, body = await request.TextAsync() });
}
