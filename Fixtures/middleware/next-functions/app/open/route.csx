const string dynamic = "force-dynamic";

async Task<Response> POST(NextRequest request)
{
    var bytes = (await request.ArrayBufferAsync()).Length;
    var asked = int.Parse(request.NextUrl.SearchParams.Get("bytes")!);
    return Response.Json(new { asked, whole = bytes == asked, atMost = bytes <= 10 * 1024 * 1024 });
}
