using static RouteHandlers.Server.NextCache;

const int revalidate = 0;

object[] generateStaticParams()
{
    return [new { slug = "one" }];
}

async Task<string> made() => Process.Env["NEXT_PHASE"] ?? "request";

async Task<Response> GET()
{
    var kept = UnstableCache<string>(made, ["{base}/listed"]);

    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", data = await kept() });
}
