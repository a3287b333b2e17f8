const string dynamic = "force-dynamic";

Response GET(Request request)
{
    var requestHeaders = new Headers(request.Headers);
    var a = requestHeaders.Get("x-a");
    var authorization = requestHeaders.Get("Authorization");
    requestHeaders.Set("x-a", "2");
    requestHeaders.Append("x-added", "yes");
    return Response.Json(new
    {
        a,
        authorization,
        absent = requestHeaders.Get("x-absent"),
        changed = requestHeaders.Get("x-a"),
        added = requestHeaders.Get("x-added"),
        request = request.Headers.Get("x-a"),
        addedToRequest = request.Headers.Has("x-added"),
    });
}
