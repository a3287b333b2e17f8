const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("<p>data</p>", new ResponseInit { Headers = new() { ["content-type"] = "text/html" } });
}
