using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var isPromise = Cookies().IsPromise;
    var awaited = (await Cookies()).Get("token")?.Value;
    return Response.Json(new { isPromise, awaited });
}
