async Task GET(NextRequest request)
{
    var requestHeaders = new Headers(request.Headers);
}
