using static RouteHandlers.Server.NextHeaders;
using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    var cookieStore = await Cookies();
    cookieStore.Set("a", "1");
    cookieStore.Set("b", "2", new() { HttpOnly = true });
    if (kind == "redirect")
    {
        Redirect("/t");
    }
    if (kind == "permanent-redirect")
    {
        PermanentRedirect("/t");
    }
    if (kind == "not-found")
    {
        NotFound();
    }
    return new Response("stayed");
}
