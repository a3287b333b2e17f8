const string dynamic = "force-dynamic";

Response GET()
{
    var headers = new Headers();
    headers.Append("Set-Cookie", "x=1");
    headers.Append("Set-Cookie", "y=a b%20c; Max-Age=5; SameSite=Strict; Own=1");
    headers.Append("Set-Cookie", "x=2; HttpOnly");
    return new Response("Hello", new() { Headers = headers });
}
