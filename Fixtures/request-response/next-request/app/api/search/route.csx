const string dynamic = "force-dynamic";

Response GET(Request request)
{
    var isNextRequest = request is NextRequest;
    return Response.Json(new { isNextRequest, query = isNextRequest ? ((NextRequest)request).NextUrl.SearchParams.Get("query") : null });
}
