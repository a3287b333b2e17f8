const string runtime = "edge";

async Task<Response> GET(Request request)
{
    var searchParams = new Url(request.Url).SearchParams;
    return Response.Json(new { name = searchParams.Get("name") });
}
