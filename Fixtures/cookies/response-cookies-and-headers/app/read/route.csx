const string dynamic = "force-dynamic";

Response GET()
{
    var headers = new Headers();
    headers.Append("set-cookie", "x=a%20b; Own=1; Secure; SameSite=Strict; Path=/p; HttpOnly; Domain=ex.example");
    headers.Append("set-cookie", "y=");
    var cookies = new NextResponse("ok", new() { Headers = headers }).Cookies;
    return Response.Json(new { x = cookies.Get("x"), y = cookies.Get("y"), size = cookies.GetAll().Count });
}
