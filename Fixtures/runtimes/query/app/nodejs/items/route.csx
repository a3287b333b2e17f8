const string runtime = "nodejs";
const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    return Response.Json(new { path = request.NextUrl.Pathname, query = request.NextUrl.SearchParams.GetAll("q") });
}
