async Task<Response> POST(Request request)
{
    var refusal = "none";
    try
    {
        new Request("http://h/", new RequestInit { Method = "POST", Body = request.Body });
    }
    catch (JavaScriptException error)
    {
        refusal = $"{error.Name}: {error.Message}";
    }

    var made = new Request("http://h/", new RequestInit { Method = "POST", Body = request.Body, Duplex = "half" });

    return Response.Json(new { refusal, text = await made.TextAsync() });
}
