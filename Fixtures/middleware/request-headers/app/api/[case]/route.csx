using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

bool Own(string name) => name.StartsWith("x-") && !name.StartsWith("x-forwarded-");

async Task<Response> GET(Request request)
{
    var seen = request.Headers.Where(header => Own(header.Key)).ToDictionary(header => header.Key, header => header.Value);
    var names = (await Headers()).Keys().Where(Own);
    return Response.Json(new { seen, names, a = (await Cookies()).Get("a")?.Value });
}

async Task<Response> POST(Request request)
{
    return Response.Json(new { read = request.Headers.Get("x-read"), body = await request.TextAsync() });
}
