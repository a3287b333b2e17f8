const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var searchParams = request.NextUrl.SearchParams;
    var query = searchParams.Get("query");
    return Response.Json(new { query });
}
