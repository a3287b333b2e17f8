const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var searchParams = request.NextUrl.SearchParams;
    return Response.Json(new { size = searchParams.Size, text = searchParams.ToString() });
}
