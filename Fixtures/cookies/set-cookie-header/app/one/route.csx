const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("Hello", new()
    {
        Status = 200,
        Headers = new() { ["Set-Cookie"] = "token=abc" },
    });
}
