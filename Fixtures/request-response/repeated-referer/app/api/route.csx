const string dynamic = "force-dynamic";

Response GET(Request request) => Response.Json(new { referer = request.Headers.Get("referer") });
