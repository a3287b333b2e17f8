async Task<Response> POST(Request request)
{
    try
    {
        await request.FormDataAsync();
        return new Response("read");
    }
    catch (TypeErrorException error)
    {
        return new Response(error.Message, new ResponseInit { Status = 400 });
    }
}
