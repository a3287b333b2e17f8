const string dynamic = "force-dynamic";

Response GET() => new Response(null, new ResponseInit { Status = 204, Headers = new() { ["x-empty"] = "yes" } });
