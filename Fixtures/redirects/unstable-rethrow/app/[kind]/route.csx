using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

void Fail(string kind)
{
    if (kind == "redirect")
    {
        Redirect("/t");
    }
    if (kind == "not-found")
    {
        NotFound();
    }
    if (kind == "cause")
    {
        try
        {
            Redirect("/t");
        }
        catch (Exception error)
        {
            throw new JavaScriptException("around", error);
        }
    }
    throw new JavaScriptException("own");
}

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    try
    {
        Fail(kind);
        return null;
    }
    catch (Exception error)
    {
        UnstableRethrow(error);
        return new Response("caught " + error.Message);
    }
}
