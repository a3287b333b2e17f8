async Task<Response> POST(Request request)
{
    var formData = await request.FormDataAsync();
    var name = formData.Get("name");
    var email = formData.Get("email");
    return Response.Json(new { name, email });
}
