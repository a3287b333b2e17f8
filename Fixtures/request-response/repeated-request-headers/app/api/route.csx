const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return Response.Json(new
    {
        list = request.Headers.Get("x-list"),
        accept = request.Headers.Get("accept"),
    });
}
