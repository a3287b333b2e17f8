const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    if (request.NextUrl.SearchParams.Get("body") == "json")
    {
        return Response.Json(new { a = 1 }, new ResponseInit { Headers = new() { ["content-type"] = "application/problem+json" } });
    }
    return new Response("<b>text</b>", new ResponseInit { Headers = new() { ["Content-Type"] = "text/html; charset=UTF-8" } });
}
