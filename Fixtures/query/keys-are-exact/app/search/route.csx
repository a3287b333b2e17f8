const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var searchParams = request.NextUrl.SearchParams;
    var entries = searchParams.Select(entry => $"{entry.Key}={entry.Value}").ToArray();
    return Response.Json(new { query = searchParams.Get("query"), entries });
}
