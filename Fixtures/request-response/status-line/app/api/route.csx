const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var status = int.Parse(request.NextUrl.SearchParams.Get("status")!);
    var statusText = request.NextUrl.SearchParams.Get("text") ?? "";
    return new Response("x", new ResponseInit { Status = status, StatusText = statusText });
}
