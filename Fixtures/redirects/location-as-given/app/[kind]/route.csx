using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

readonly Dictionary<string, string> urls = new()
{
    ["relative"] = "/target",
    ["without-slash"] = "target",
    ["query"] = "/t?a=b c&d=1#frag",
    ["broken"] = "http://[bad",
    ["parent"] = "../up",
};

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    throw Redirect(urls[kind]);
}
