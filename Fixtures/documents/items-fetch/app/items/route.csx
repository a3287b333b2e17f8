async Task<Response> GET()
{
    var res = await FetchAsync("https://data.mongodb-api.com/items", new RequestInit
    {
        Headers = new()
        {
            ["Content-Type"] = "application/json",
            ["API-Key"] = Process.Env["DATA_API_KEY"] ?? "none",
        },
    });
    var data = await res.JsonAsync();

    return Response.Json(new { data });
}
