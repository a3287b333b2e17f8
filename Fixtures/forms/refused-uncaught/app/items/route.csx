async Task<Response> POST(Request request)
{
    var formData = await request.FormDataAsync();
    return new Response(formData.Get("name") as string);
}
