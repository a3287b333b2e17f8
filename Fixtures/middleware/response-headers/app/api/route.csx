const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var seen = new { middleware = request.Headers.Get("x-middleware"), both = request.Headers.Get("x-both") };
    return Response.Json(seen, new() { Headers = new() { ["x-both"] = "handler", ["x-handler"] = "1" } });
}
