const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("<p>bare</p>", new ResponseInit { Headers = new() { ["content-type"] = "text/html" } });
}
