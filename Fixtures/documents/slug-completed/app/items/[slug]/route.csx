async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"]; // "a", "b" or "c"
    return Response.Json(new { slug });
}
