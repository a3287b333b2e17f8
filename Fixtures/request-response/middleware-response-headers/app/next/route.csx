const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("sent", new ResponseInit { Headers = { ["x-middleware-next"] = "1", ["x-own"] = "1" } });
}
