const string dynamic = "force-dynamic";

async Task<Response> ReadTwice(Request request)
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

async Task<Response> GET(Request request)
{
    return await ReadTwice(request);
}

async Task<Response> POST(Request request)
{
    return await ReadTwice(request);
}
