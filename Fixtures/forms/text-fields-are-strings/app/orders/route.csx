async Task<Response> POST(Request request)
{
    var formData = await request.FormDataAsync();
    if (!double.TryParse((string)formData.Get("count"), out var count))
    {
        return new Response("count is no number", new ResponseInit { Status = 400 });
    }
    var values = formData.Values();
    return Response.Json(new { types = values.Select(value => value is string ? "string" : "object"), values, next = count + 1 });
}
