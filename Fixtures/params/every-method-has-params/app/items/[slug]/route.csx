async Task<Response> Answer(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return new Response($"{request.Method} {slug}");
}

Task<Response> POST(Request request, RouteContext context) => Answer(request, context);

Task<Response> PUT(Request request, RouteContext context) => Answer(request, context);

Task<Response> PATCH(Request request, RouteContext context) => Answer(request, context);

Task<Response> DELETE(Request request, RouteContext context) => Answer(request, context);

Task<Response> OPTIONS(Request request, RouteContext context) => Answer(request, context);
