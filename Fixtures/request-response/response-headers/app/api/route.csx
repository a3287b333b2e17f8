const string dynamic = "force-dynamic";

Response GET()
{
    var headers = new Headers { ["X-First"] = "1", ["cache-control"] = "public, max-age=60", ["etag"] = "\"abc\"", ["server"] = "mine" };
    headers.Append("x-list", "1");
    headers.Append("X-List", "2");
    headers.Append("x-trimmed", "  v  ");
    headers.Append("x-empty", "");
    return new Response("ok", new ResponseInit { Headers = headers });
}
