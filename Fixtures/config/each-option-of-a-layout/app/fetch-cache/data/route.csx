async Task<Response> GET()
{
    var response = await FetchAsync("https://origin.test/value");
    return Response.Json(new { value = await response.TextAsync() });
}
