async Task<Response> POST(NextRequest request)
{
    var made = new NextRequest("https://one.example/a?x=1", new RequestInit { Method = "PUT", Headers = { ["x-a"] = "1" }, Body = "inner" });
    var loopback = new NextRequest(new Url("http://127.0.0.1:1234/a"));
    var copied = new NextRequest(request);
    var malformed = "";
    try
    {
        new NextRequest("/t");
    }
    catch (JavaScriptException error)
    {
        malformed = error.Message;
    }
    return Response.Json(new
    {
        url = made.Url,
        x = made.NextUrl.SearchParams.Get("x"),
        method = made.Method,
        header = made.Headers.Get("x-a"),
        text = await made.TextAsync(),
        loopback = loopback.Url,
        loopbackUrl = loopback.NextUrl.Href,
        copied = await copied.TextAsync(),
        copiedMethod = copied.Method,
        malformed,
    });
}
