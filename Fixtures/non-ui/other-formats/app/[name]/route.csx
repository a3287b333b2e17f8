const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    switch ((string)(await context.Params)["name"])
    {
        case "table.csv":
            return new Response("a,b\r\n1,2\r\n", new ResponseInit { Headers = new() { ["Content-Type"] = "text/csv", ["Content-Disposition"] = "attachment; filename=\"table.csv\"" } });
        case "mark.svg":
            return new Response("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", new ResponseInit { Headers = new() { ["Content-Type"] = "image/svg+xml" } });
        default:
            return new Response(new byte[] { 0, 255, 10, 13 }, new ResponseInit { Headers = new() { ["Content-Type"] = "application/octet-stream" } });
    }
}
