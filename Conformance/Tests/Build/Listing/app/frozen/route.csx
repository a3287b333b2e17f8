const string dynamic = "force-static";
Response GET() => Response.Json(1);
