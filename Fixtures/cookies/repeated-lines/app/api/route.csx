const string dynamic = "force-dynamic";

Response GET()
{
    var response = new Response("ok");
    response.Headers.Append("set-cookie", "a=1");
    response.Headers.Append("set-cookie", "b=2");
    response.Headers.Append("set-cookie", "a=1");
    response.Headers.Append("set-cookie", "a=2");
    return response;
}
