using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    var response = Response.Redirect("http://ex.example/");
    cookieStore.Set("a", "1");
    return response;
}
