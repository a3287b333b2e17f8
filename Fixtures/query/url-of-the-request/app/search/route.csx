const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var searchParams = new Url(request.Url).SearchParams;
    return Response.Json(new { fromUrl = searchParams.Get("query"), fromNextUrl = request.NextUrl.SearchParams.Get("query") });
}

Response POST(NextRequest request) => GET(request);
