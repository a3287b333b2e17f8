async Task GET(NextRequest request)
{
    var token = request.Cookies.Get("token");
}
