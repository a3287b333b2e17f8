const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var status = int.Parse(request.NextUrl.SearchParams.Get("status")!);
    return new Response(request.NextUrl.SearchParams.Get("body"), new ResponseInit { Status = status });
}
