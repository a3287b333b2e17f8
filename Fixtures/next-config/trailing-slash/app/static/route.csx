const string dynamic = "force-static";

async Task<Response> GET(NextRequest request)
{
    return Response.Json(new { pathname = request.NextUrl.Pathname });
}
