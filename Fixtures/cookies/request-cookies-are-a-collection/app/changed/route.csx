const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var cookies = request.Cookies;
    var set = cookies.Set("a", "3").Set(new Cookie { Name = "d", Value = "x y" }).ToString();
    var deleted = cookies.Delete("b");
    var deletedAgain = cookies.Delete("b");
    var left = cookies.GetAll().Select(cookie => cookie.Name);
    var cleared = cookies.Clear().Size;
    return Response.Json(new { set, deleted, deletedAgain, left, cleared });
}
