const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var url = request.NextUrl.Clone();
    url.Pathname = "/echo";
    return NextResponse.Redirect(url);
}
