const string dynamic = "force-dynamic";

string[] Allowed => ["https://app.test", "https://shop.test"];

async Task<Response> GET(Request request)
{
    var origin = request.Headers.Get("origin") ?? "";
    var headers = new Headers { ["Vary"] = "Origin" };
    if (Allowed.Contains(origin))
    {
        headers.Set("Access-Control-Allow-Origin", origin);
        headers.Set("Access-Control-Allow-Credentials", "true");
    }

    return new Response("for some", new ResponseInit { Headers = headers });
}
