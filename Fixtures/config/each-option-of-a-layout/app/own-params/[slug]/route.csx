const bool dynamicParams = false;

object[] generateStaticParams()
{
    return [new { slug = "listed" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return Response.Json(new { run = Crypto.RandomUuid(), slug });
}
