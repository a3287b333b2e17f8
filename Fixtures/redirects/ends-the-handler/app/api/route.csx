using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    if (!request.NextUrl.SearchParams.Has("stay"))
    {
        Redirect("https://nextjs.org/");
    }
    return new Response("stayed");
}
