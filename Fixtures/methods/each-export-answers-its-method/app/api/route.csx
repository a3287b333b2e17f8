const string dynamic = "force-dynamic";

Response Answer(string name) => new Response(name.ToLowerInvariant(), new ResponseInit { Headers = new() { ["x-export"] = name } });

Response GET() => Answer("GET");

Response POST() => Answer("POST");

Response PUT() => Answer("PUT");

Response PATCH() => Answer("PATCH");

Response DELETE() => Answer("DELETE");

Response HEAD() => Answer("HEAD");

Response OPTIONS() => Answer("OPTIONS");
