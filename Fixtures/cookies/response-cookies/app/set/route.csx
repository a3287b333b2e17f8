const string dynamic = "force-dynamic";

Response GET()
{
    var response = new NextResponse("ok");
    response.Cookies.Set("n", "1");
    response.Cookies.Set(new Cookie { Name = "m", Value = "x y", HttpOnly = true, SameSite = "lax" });
    response.Cookies.Delete("gone");
    return response;
}
