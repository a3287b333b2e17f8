const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return Response.Json(new { own = true });
}

async Task<Response> OPTIONS()
{
    return new Response(null, new() { Status = 204 });
}
