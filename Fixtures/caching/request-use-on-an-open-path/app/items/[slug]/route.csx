using static RouteHandlers.Server.NextHeaders;

object[] generateStaticParams()
{
    return [];
}

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var slug = (await context.Params)["slug"].ToString();
    if (slug == "cookies")
    {
        await Cookies();
    }
    else if (slug == "url")
    {
        _ = request.Url;
    }

    return new Response(slug);
}
