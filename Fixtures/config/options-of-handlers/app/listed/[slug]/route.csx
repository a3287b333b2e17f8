const bool dynamicParams = false;

object[] generateStaticParams()
{
    return [new { slug = "a" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return Response.Json(new { slug });
}
