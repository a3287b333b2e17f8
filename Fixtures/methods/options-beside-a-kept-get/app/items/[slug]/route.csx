const string dynamic = "force-static";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return Response.Json(new { slug, run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
