void GET(NextRequest request)
{
    var searchParams = request.NextUrl.SearchParams;
    var query = searchParams.Get("query");
    // query is "hello" for /api/search?query=hello
}
