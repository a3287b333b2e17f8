async Task<Response> GET(NextRequest request)
{
    var token = request.Cookies.Get("token");
    return Response.Json(new { token = token?.Value });
}
