using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    try
    {
        throw NotFound();
    }
    catch (NavigationException error)
    {
        if (kind == "again")
        {
            throw;
        }
        return Response.Json(new { message = error.Message, digest = error.Digest });
    }
}
