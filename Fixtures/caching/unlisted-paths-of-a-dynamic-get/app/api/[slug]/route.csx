const bool dynamicParams = false;

object[] generateStaticParams()
{
    return [new { slug = "one" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    _ = request.Headers;
    return new Response((await context.Params)["slug"]);
}
