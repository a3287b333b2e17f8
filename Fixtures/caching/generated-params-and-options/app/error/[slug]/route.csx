const string dynamic = "error";

object[] generateStaticParams()
{
    return [new { slug = "one" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", @params = await context.Params });
}
