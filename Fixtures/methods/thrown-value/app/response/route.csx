const string dynamic = "force-dynamic";

Response GET() => throw new ThrownException(new Response("thrown", new ResponseInit { Status = 418, Headers = new() { ["x-thrown"] = "yes" } }));
