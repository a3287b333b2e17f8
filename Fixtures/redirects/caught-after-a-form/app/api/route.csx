using static RouteHandlers.Server.NextNavigation;

Response POST()
{
    try
    {
        throw Redirect("/t");
    }
    catch (NavigationException error)
    {
        return Response.Json(new { digest = error.Digest });
    }
}
