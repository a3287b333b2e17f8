const string dynamic = "force-dynamic";

Response GET()
{
    return Response.Json(new[] { "a", "b" });
}

async Task<Response> POST(Request request)
{
    return Response.Json(await request.JsonAsync(), new() { Status = 201 });
}
