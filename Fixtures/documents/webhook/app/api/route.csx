async Task<Response> POST(Request request)
{
    try
    {
        var text = await request.TextAsync();
        // the payload would be used here
    }
    catch (Exception error)
    {
        return new Response($"Webhook error: {error.Message}", new ResponseInit
        {
            Status = 400,
        });
    }

    return new Response("Success!", new ResponseInit
    {
        Status = 200,
    });
}
