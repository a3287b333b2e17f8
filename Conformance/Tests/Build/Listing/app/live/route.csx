const string dynamic = "force-dynamic";
Response GET() => Response.Json(1);
