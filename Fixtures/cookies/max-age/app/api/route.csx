using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    var seconds = double.Parse(request.NextUrl.SearchParams.Get("seconds"), System.Globalization.CultureInfo.InvariantCulture);
    cookieStore.Set("o", "v", new() { MaxAge = seconds, HttpOnly = true });
    return new Response("set");
}
