const string dynamic = "force-static";
Response GET() => Response.Json(1);
Response POST() => Response.Json(1);
