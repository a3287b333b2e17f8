async Task GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"]; // "a", "b" or "c"
}
