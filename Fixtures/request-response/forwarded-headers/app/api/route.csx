const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return Response.Json(new
    {
        @for = request.Headers.Get("x-forwarded-for"),
        port = request.Headers.Get("x-forwarded-port"),
        proto = request.Headers.Get("x-forwarded-proto"),
        hostIsHost = request.Headers.Get("x-forwarded-host") == request.Headers.Get("host"),
    });
}
