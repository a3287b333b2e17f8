const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("<p>bare</p>", new ResponseInit { Headers = new() { ["content-type"] = "text/html" } });
}

Response POST()
{
    return new Response("<p>posted</p>", new ResponseInit { Headers = new() { ["content-type"] = "text/html" } });
}
