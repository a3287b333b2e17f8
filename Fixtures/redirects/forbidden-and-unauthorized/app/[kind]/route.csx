using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    if (kind == "forbidden")
    {
        Forbidden();
    }
    if (kind == "unauthorized")
    {
        Unauthorized();
    }
    if (kind == "allowed")
    {
        return new Response("allowed");
    }
    try
    {
        throw Forbidden();
    }
    catch (NavigationException error)
    {
        return Response.Json(new { message = error.Message, digest = error.Digest });
    }
}
