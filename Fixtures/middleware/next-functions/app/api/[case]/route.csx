using static RouteHandlers.Server.NextCache;
using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return Response.Json(new { a = (await Cookies()).Get("a")?.Value });
}

async Task<Response> POST(NextRequest request)
{
    var bytes = (await request.ArrayBufferAsync()).Length;
    var asked = int.Parse(request.NextUrl.SearchParams.Get("bytes")!);
    return Response.Json(new { asked, whole = bytes == asked, atMost = bytes <= 10 * 1024 * 1024 });
}

Response DELETE()
{
    RevalidatePath("/kept");
    return new Response(null, new() { Status = 204 });
}
