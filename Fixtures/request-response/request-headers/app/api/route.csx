const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return Response.Json(new
    {
        lower = request.Headers.Get("x-greeting"),
        upper = request.Headers.Get("X-GREETING"),
        has = request.Headers.Has("X-Greeting"),
        missing = request.Headers.Get("x-missing"),
        hasMissing = request.Headers.Has("x-missing"),
    });
}
