const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response(null, new ResponseInit { Status = 302, Headers = { ["Location"] = "/t" } });
}

async Task<Response> POST()
{
    return new Response("moved", new ResponseInit { Status = 301, Headers = { ["Location"] = "../t?a=b" } });
}
