const string dynamic = "force-dynamic";

Response GET() => new Response("sync without parameters");

async Task<Response> POST(Request request)
{
    await Task.Yield();
    return new Response($"async {request.Method}");
}

Task<Response> PUT(Request request, RouteContext context)
{
    async Task<Response> AnswerAsync() => new Response($"promise {request.Method} {(await context.Params)["slug"]}");
    return AnswerAsync();
}

async Task<Response> PATCH(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return new Response($"async {request.Method} {slug}");
}
