async Task<Response> GET()
{
    var res = await FetchAsync("https://data.mongodb-api.com/items", new()
    {
        Next = new() { Revalidate = 60 }, // in seconds
    });
    var data = await res.JsonAsync();

    return Response.Json(data);
}
