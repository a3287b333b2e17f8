async Task<Response> POST(Request request)
{
    var formData = await request.FormDataAsync();
    return Response.Json(new { names = formData.Keys(), get = formData.Get("tag"), all = formData.GetAll("tag") });
}
