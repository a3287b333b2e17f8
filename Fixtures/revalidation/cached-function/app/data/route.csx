using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<string> made(string name) => $"{name} {Crypto.RandomUuid()}";

async Task<object> values(string a, string b, string other)
{
    var one = UnstableCache<string, string>(made, ["one"], new() { Revalidate = 600 });
    var two = UnstableCache<string, string>(made, [other]);

    return new { run = Crypto.RandomUuid(), a = await one(a), b = await one(b), other = await two("a") };
}

async Task<Response> GET()
{
    return Response.Json(await values("a", "b", "two"));
}

async Task<Response> POST()
{
    return Response.Json(await values("a", "c", "three"));
}
