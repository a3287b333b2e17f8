const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var text = await request.TextAsync();
    return Response.Json(new { text });
}
