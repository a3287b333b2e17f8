const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var own = new NextRequest("https://acme.test/");
    return Response.Json(new { request = InstanceOf<NextRequest>(request), own = InstanceOf<NextRequest>(own), pathname = request.NextUrl.Pathname });
}
