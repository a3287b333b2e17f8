const string dynamic = "force-dynamic";

Response GET()
{
    var cookies = NextResponse.Json(new { }).Cookies;
    cookies.Set("a", "1").Set("b", "").Set("a", "2");
    return Response.Json(new
    {
        a = cookies.Get("a"),
        all = cookies.GetAll(),
        hasB = cookies.Has("b"),
        hasC = cookies.Has("c"),
        ofA = cookies.GetAll("a").Count,
        text = cookies.ToString(),
    });
}
