const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"].ToString()!;
    return Response.Json(new { length = slug.Length, ends = slug[^9..] });
}
