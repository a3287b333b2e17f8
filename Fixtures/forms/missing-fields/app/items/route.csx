async Task<Response> POST(Request request)
{
    var formData = await request.FormDataAsync();
    return Response.Json(new { get = formData.Get("name"), all = formData.GetAll("name"), has = formData.Has("name") });
}
