const string dynamic = "force-dynamic";

async Task<object> Describe(Response response)
{
    var change = "done";
    try
    {
        response.Headers.Set("x-a", "b");
    }
    catch (JavaScriptException error)
    {
        change = $"{error.Name}: {error.Message}";
    }

    var (type, url, redirected, status, ok) = (response.Type, response.Url, response.Redirected, response.Status, response.Ok);
    return new { type, path = url[Math.Max(url.LastIndexOf('/'), 0)..], redirected, status, ok, change, text = await response.TextAsync() };
}

async Task<Response> GET()
{
    return Response.Json(await Describe(await FetchAsync("https://api.example.com/lamp")));
}

async Task<Response> POST()
{
    return Response.Json(await Describe(await FetchAsync("https://api.example.com/lamp", new RequestInit { Method = "POST" })));
}

async Task<Response> PATCH()
{
    return Response.Json(await Describe(await FetchAsync("https://api.example.com/lamp", new RequestInit { Method = "HEAD" })));
}

async Task<Response> DELETE()
{
    return Response.Json(await Describe(await FetchAsync("https://api.example.com/lamp", new RequestInit { Signal = new AbortController().Signal })));
}

async Task<Response> PUT()
{
    return Response.Json(await Describe(new Response("made", new ResponseInit { Status = 404 })));
}
