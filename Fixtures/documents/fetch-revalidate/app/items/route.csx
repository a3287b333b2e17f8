async Task<Response> GET()
{
    var res = await FetchAsync("https://data.mongodb-api.com/items"); // next: { revalidate: 60 } comes with caching
    var data = await res.JsonAsync();

    return Response.Json(data);
}
