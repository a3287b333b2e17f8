const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    switch (request.NextUrl.SearchParams.Get("value"))
    {
        case "text":
            return Response.Json("text");
        case "list":
            return Response.Json(Array.Empty<int>());
        default:
            return Response.Json(null);
    }
}
