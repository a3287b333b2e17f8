using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var value = UnstableCache<object>(async () => new { date = DateTime.UnixEpoch, number = double.NaN }, ["json"]);
    var result = await value();
    var date = result is JsonNode;

    return Response.Json(new { date, number = date ? "null" : "NaN", json = JavaScriptJson.Stringify(result) });
}
