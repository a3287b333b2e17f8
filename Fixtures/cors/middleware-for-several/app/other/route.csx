const string dynamic = "force-dynamic";

Response GET()
{
    return Response.Json(new { other = true });
}
