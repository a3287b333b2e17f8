async Task<Response> GET(Request request)
{
    var searchParams = new Url(request.Url).SearchParams;
    var id = searchParams.Get("id");
    var res = await FetchAsync($"https://data.mongodb-api.com/product/{id}", new RequestInit
    {
        Headers = new()
        {
            ["Content-Type"] = "application/json",
            ["API-Key"] = Process.Env["DATA_API_KEY"] ?? "none",
        },
    });
    var product = await res.JsonAsync();

    return Response.Json(new { product });
}
