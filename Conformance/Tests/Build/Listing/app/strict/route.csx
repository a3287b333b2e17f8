const string dynamic = "error";
Response GET() => Response.Json(1);
