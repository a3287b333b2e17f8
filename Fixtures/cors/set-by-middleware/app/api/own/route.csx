const string dynamic = "force-dynamic";

Response GET()
{
    return Response.Json(new { own = true }, new() { Headers = new() { ["Access-Control-Allow-Origin"] = "*" } });
}
