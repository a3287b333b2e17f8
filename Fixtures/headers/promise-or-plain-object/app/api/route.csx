using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var headersList = Headers();
    var isPromise = headersList.IsPromise;
    var greeting = (await headersList).Get("x-greeting");
    return Response.Json(new { isPromise, greeting });
}
