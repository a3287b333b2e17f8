async Task<Response> POST(Request request)
{
    try
    {
        var text = await request.TextAsync();
        var @event = (string)JsonNode.Parse(text)!["event"]!;
        return new Response("Success!", new ResponseInit { Status = 200, Headers = new() { ["X-Event"] = @event } });
    }
    catch (Exception error)
    {
        return new Response($"Webhook error: {error.Message}", new ResponseInit { Status = 400 });
    }
}
