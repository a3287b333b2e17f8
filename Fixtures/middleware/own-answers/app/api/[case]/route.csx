const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("of the handler", new() { Headers = new() { ["x-handler"] = "1" } });
}

Response POST() => GET();
