const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var url = request.NextUrl.Clone();
    url.Pathname = "/elsewhere";
    url.SearchParams.Set("x", "2");
    return Response.Json(new
    {
        clone = url.Pathname + url.Search,
        original = request.NextUrl.Pathname + request.NextUrl.Search,
    });
}
