const string dynamic = "auto";
const bool dynamicParams = true;
const bool revalidate = false;
const string fetchCache = "auto";
const string runtime = "nodejs";
const string preferredRegion = "auto";

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid() });
}
