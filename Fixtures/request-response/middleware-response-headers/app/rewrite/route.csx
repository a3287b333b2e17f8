const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("sent", new ResponseInit { Headers = { ["x-middleware-rewrite"] = "http://127.0.0.1/", ["x-own"] = "1" } });
}
