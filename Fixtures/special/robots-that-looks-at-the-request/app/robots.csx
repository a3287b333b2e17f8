using static RouteHandlers.Server.NextHeaders;

async Task<object> robots()
{
    var name = (await Headers()).Get("x-name");
    return new { rules = new { disallow = $"/{name}" } };
}
