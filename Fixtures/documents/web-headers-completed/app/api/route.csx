async Task<Response> GET(NextRequest request)
{
    var requestHeaders = new Headers(request.Headers);
    return Response.Json(new { greeting = requestHeaders.Get("x-greeting") });
}
