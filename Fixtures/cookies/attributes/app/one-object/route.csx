using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set(new Cookie
    {
        Name = "o",
        Value = "v",
        Priority = "high",
        Partitioned = true,
        SameSite = "strict",
        HttpOnly = true,
        Secure = true,
        Domain = "ex.example",
        Expires = DateTimeOffset.Parse("2030-01-02T03:04:05Z"),
        Path = "/p",
    });
    return new Response("set");
}
