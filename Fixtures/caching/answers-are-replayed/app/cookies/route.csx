const string dynamic = "force-static";

async Task<Response> GET()
{
    var headers = new Headers();
    headers.Append("Set-Cookie", "a=1");
    headers.Append("Set-Cookie", "b=2; Path=/; Expires=Wed, 21 Oct 2076 07:28:00 GMT");
    return new Response("set", new() { Headers = headers });
}
