using static RouteHandlers.Server.NextCache;
using static RouteHandlers.Server.NextNavigation;

async Task<Response> POST()
{
    RevalidatePath("{base}/kept");
    throw Redirect("{base}/kept");
}
