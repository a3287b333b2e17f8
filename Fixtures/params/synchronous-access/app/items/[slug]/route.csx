const string dynamic = "force-dynamic";

Response GET(Request request, RouteContext context)
{
    var slug = context.Params["slug"];
    var keys = context.Params.Keys;
    return Response.Json(new { slug, keys });
}
