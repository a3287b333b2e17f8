object[] generateStaticParams()
{
    return [new { slug = "a b" }, new { slug = "ä" }, new { slug = "100%" }, new { slug = "a+b" }, new { slug = "A" }, new { slug = "a&b" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", @params = await context.Params });
}
