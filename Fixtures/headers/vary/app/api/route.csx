const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("sent", new ResponseInit { Headers = { ["vary"] = "X-A" } });
}
