const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var searchParams = request.NextUrl.SearchParams;
    return Response.Json(new { get = searchParams.Get("query"), getAll = searchParams.GetAll("query"), has = searchParams.Has("query") });
}
