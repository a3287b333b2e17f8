const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var before = request.Headers.Get("cookie");
    request.Cookies.Set("c", "3");
    var after = request.Headers.Get("cookie");
    return Response.Json(new { before, after });
}
