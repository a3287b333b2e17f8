const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    switch (request.NextUrl.SearchParams.Get("body"))
    {
        case "text":
            return new Response("text");
        case "empty":
            return new Response("");
        case "json":
            return Response.Json(new { a = 1 });
        default:
            return new Response(null);
    }
}
