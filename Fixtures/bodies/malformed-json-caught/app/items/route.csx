async Task<Response> POST(Request request)
{
    try
    {
        await request.JsonAsync();
        return new Response("read");
    }
    catch (SyntaxErrorException error)
    {
        return new Response(error.Name, new ResponseInit { Status = 400 });
    }
}
