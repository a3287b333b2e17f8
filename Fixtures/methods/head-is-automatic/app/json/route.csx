const string dynamic = "force-dynamic";

Response GET() => Response.Json(new { a = 1 });
