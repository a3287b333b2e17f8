const string dynamic = "force-dynamic";

Response GET(Request request) => Response.Json(new { cookie = request.Headers.Get("cookie") });
