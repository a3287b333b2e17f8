using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> SetToken(string value)
{
    var cookieStore = await Cookies();
    cookieStore.Set("token", value);
    return new Response("set");
}

async Task<Response> GET()
{
    return await SetToken("of-GET");
}

async Task<Response> POST()
{
    return await SetToken("of-POST");
}

async Task<Response> PUT()
{
    return await SetToken("of-PUT");
}

async Task<Response> PATCH()
{
    return await SetToken("of-PATCH");
}

async Task<Response> DELETE()
{
    return await SetToken("of-DELETE");
}
