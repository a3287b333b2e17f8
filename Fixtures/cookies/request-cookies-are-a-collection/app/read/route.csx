const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var cookies = request.Cookies;
    var keys = cookies.Select(entry => entry.Key);
    return Response.Json(new
    {
        size = cookies.Size,
        all = cookies.GetAll(),
        allOfA = cookies.GetAll("a"),
        allOfX = cookies.GetAll("x"),
        keys,
        text = cookies.ToString(),
    });
}
