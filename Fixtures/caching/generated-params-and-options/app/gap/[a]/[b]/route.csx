object[] generateStaticParams()
{
    return [new { a = "1" }, new { a = "2", b = "2" }];
}

async Task<Response> GET(Request request, RouteContext context)
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", @params = await context.Params });
}
