const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    return Response.Json(new
    {
        pathname = request.NextUrl.Pathname,
        search = request.NextUrl.Search,
        x = request.NextUrl.SearchParams.Get("x"),
        y = request.NextUrl.SearchParams.Get("y"),
        href = request.NextUrl.Href,
        origin = request.NextUrl.Origin,
        sameAsUrl = request.NextUrl.Href == request.Url,
    });
}
