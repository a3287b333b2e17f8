const string dynamic = "force-dynamic";

Response GET()
{
    return Response.Json(new[] { 7 });
}

async Task<Response> POST(Request request)
{
    return Response.Json(await request.JsonAsync(), new() { Status = 201 });
}
