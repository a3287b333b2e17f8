const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("sent", new ResponseInit { Headers = { ["x-middleware-set-cookie"] = "a=1", ["x-own"] = "1" } });
}
