const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("sent", new ResponseInit
    {
        Headers = { ["content-encoding"] = "identity", ["server"] = "me", ["x-powered-by"] = "us", ["etag"] = "\"abc\"" },
    });
}
