using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

Response GET()
{
    var cookieStore = Cookies();
    try
    {
        var token = cookieStore.Get("token").Value;
        cookieStore.Set("direct", "1");
        return Response.Json(new { token });
    }
    catch (TypeErrorException error)
    {
        return Response.Json(new { error = error.Name });
    }
}
