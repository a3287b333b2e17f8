async Task<Response> POST(Request request)
{
    try
    {
        await request.TextAsync();
        await request.TextAsync();
        return new Response("read twice");
    }
    catch (TypeErrorException error)
    {
        return new Response(error.Message, new ResponseInit { Status = 400 });
    }
}
