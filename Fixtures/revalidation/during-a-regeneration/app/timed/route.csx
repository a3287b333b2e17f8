const string dynamic = "force-static";
const int revalidate = 1;

async Task<Response> GET()
{
    var made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "build" : "request";
    if (made == "request")
    {
        await FetchAsync("https://origin.test/hit/made", new() { Cache = "no-store" });
        await FetchAsync("https://origin.test/gate/made", new() { Cache = "no-store" });
    }
    return Response.Json(new { made, run = Crypto.RandomUuid() });
}
