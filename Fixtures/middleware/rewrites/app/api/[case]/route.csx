const string dynamic = "force-dynamic";

async Task<Response> Answer(NextRequest request, RouteContext context)
{
    var name = (await context.Params)["case"];
    return Response.Json(new
    {
        @case = name,
        method = request.Method,
        path = request.NextUrl.Pathname,
        query = request.NextUrl.Search,
        url = new Url(request.Url).Pathname,
        added = request.Headers.Get("x-added"),
        body = request.Method == "POST" ? await request.TextAsync() : null,
    });
}

Task<Response> GET(NextRequest request, RouteContext context) => Answer(request, context);

Task<Response> POST(NextRequest request, RouteContext context) => Answer(request, context);
