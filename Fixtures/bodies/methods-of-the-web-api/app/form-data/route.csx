async Task<Response> POST(Request request)
{
    return new Response((string)(await request.FormDataAsync()).Get("name"));
}
