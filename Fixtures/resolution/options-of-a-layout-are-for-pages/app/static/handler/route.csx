Response GET(NextRequest request)
{
    return new Response(request.NextUrl.SearchParams.Get("q"));
}
