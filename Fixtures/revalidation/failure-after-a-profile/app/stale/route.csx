using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<Response> POST()
{
    RevalidateTag("_N_T_{base}/kept", "max");
    return new Response("done");
}
