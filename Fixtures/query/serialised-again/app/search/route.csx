const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var search = request.NextUrl.Search;
    return Response.Json(new { search, sameInUrl = request.Url.EndsWith(search, StringComparison.Ordinal) });
}
