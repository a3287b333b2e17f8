const string dynamic = "force-dynamic";

Response GET()
{
    var response = new NextResponse("ok", new() { Headers = new() { ["set-cookie"] = "x=1; SameSite=Strict" } });
    response.Headers.Append("set-cookie", "y=2");
    response.Cookies.Set("z", "3");
    return response;
}
