const string dynamic = "force-dynamic";

Response GET() => new Response("get", new ResponseInit { Headers = new() { ["x-export"] = "GET" } });

Response HEAD() => new Response(null, new ResponseInit { Status = 202, Headers = new() { ["x-export"] = "HEAD" } });
