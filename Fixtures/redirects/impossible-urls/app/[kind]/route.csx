using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

readonly Dictionary<string, string> urls = new()
{
    ["good"] = "/t",
    ["empty"] = "",
    ["beyond-latin-1"] = "/中",
    ["second-header"] = "/a\r\nX-Injected: 1",
};

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    throw Redirect(urls[kind]);
}
