const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("<p>document</p>", new ResponseInit { Headers = new() { ["content-type"] = "text/html; charset=utf-8" } });
}
