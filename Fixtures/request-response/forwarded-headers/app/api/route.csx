const string dynamic = "force-dynamic";

Response GET(Request request)
{
    var port = request.Headers.Get("x-forwarded-port");
    return Response.Json(new
    {
        @for = request.Headers.Get("x-forwarded-for"),
        port = port == new Url(request.Url).Port ? "the server's own" : port,
        proto = request.Headers.Get("x-forwarded-proto"),
        hostIsHost = request.Headers.Get("x-forwarded-host") == request.Headers.Get("host"),
    });
}
