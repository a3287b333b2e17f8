using static RouteHandlers.Server.NextHeaders;

const int revalidate = 31536000;

async Task<Response> GET()
{
    _ = (await DraftMode()).IsEnabled;
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
