async Task GET(Request request, RouteContext context)
{
    var slug = context.Params["slug"]; // "a", "b" or "c"
}
