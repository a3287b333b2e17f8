using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<string> ReadToken()
{
    await Task.Yield();
    var cookieStore = await Cookies();
    return cookieStore.Get("token")?.Value;
}

async Task Remember(string token)
{
    var set = async () => (await Cookies()).Set("seen", token ?? "");
    await set();
}

async Task<Response> GET()
{
    var token = await ReadToken();
    await Task.WhenAll(Remember(token), Task.CompletedTask);
    return new Response($"token is {token}");
}
