const string dynamic = "force-dynamic";

Response GET()
{
    return Response.Json(new
    {
        host = new NextRequest("http://127.0.0.1:1/127.0.0.2").NextUrl.Href,
        path = new NextRequest("http://one.example/127.0.0.1/127.0.0.2").NextUrl.Href,
    });
}
