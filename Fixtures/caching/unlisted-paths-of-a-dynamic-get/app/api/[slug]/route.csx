const bool dynamicParams = false;

object[] generateStaticParams()
{
    return [new { slug = "one" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    _ = request.Headers;
    string slug = (await context.Params)["slug"];
    return new Response(slug);
}
