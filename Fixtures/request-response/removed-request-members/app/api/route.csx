const string dynamic = "force-dynamic";

string MessageOf(Func<object> read)
{
    try
    {
        read();
        return "no error";
    }
    catch (JavaScriptException error)
    {
        return error.Message;
    }
}

Response GET(NextRequest request)
{
    var old = request;
    return Response.Json(new
    {
        ip = old.Ip,
        geo = old.Geo,
        page = MessageOf(() => old.Page),
        ua = MessageOf(() => old.Ua),
    });
}
