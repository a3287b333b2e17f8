const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return Response.Json(new { items = new string[0] });
}
