const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var headers = new Headers();
    headers.Append("x-b", "1");
    headers.Append("Set-Cookie", "a=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT");
    headers.Append("X-B", "2");
    headers.Append("set-cookie", "b=2");
    return Response.Json(new
    {
        apart = headers.GetSetCookie(),
        joined = headers.Get("set-cookie"),
        entries = headers.Select(header => $"{header.Key}: {header.Value}"),
        none = new Headers().GetSetCookie(),
    });
}
