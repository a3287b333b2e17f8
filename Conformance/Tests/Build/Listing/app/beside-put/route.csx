const string dynamic = "force-static";
Response GET() => Response.Json(1);
Response PUT() => Response.Json(1);
