Response HEAD() => new Response(null, new ResponseInit { Headers = new() { ["x-export"] = "HEAD" } });
