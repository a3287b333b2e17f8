const string dynamic = "force-dynamic";

Response GET(Request request) =>
    Response.Json(new { names = request.Headers.Keys().Where(name => name.StartsWith("x-m") || name.StartsWith("x-n") || name.StartsWith("next-")) });
