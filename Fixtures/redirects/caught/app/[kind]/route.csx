using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    try
    {
        if (kind == "permanent")
        {
            PermanentRedirect("/t");
        }
        if (kind == "pushed")
        {
            Redirect("/t", RedirectType.Push);
        }
        throw Redirect("/t");
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
