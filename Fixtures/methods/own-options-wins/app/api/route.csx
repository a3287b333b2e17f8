const string dynamic = "force-dynamic";

Response GET() => new Response("get");

Response OPTIONS() => new Response("options", new ResponseInit { Headers = new() { ["x-export"] = "OPTIONS" } });
