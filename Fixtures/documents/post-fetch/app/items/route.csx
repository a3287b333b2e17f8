async Task<Response> POST()
{
    var res = await FetchAsync("https://data.mongodb-api.com/items", new RequestInit
    {
        Method = "POST",
        Headers = new()
        {
            ["Content-Type"] = "application/json",
            ["API-Key"] = Process.Env["DATA_API_KEY"] ?? "none",
        },
        Body = new JsonObject { ["time"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ") }.ToJsonString(),
    });

    var data = await res.JsonAsync();

    return Response.Json(data);
}
