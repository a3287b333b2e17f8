Response GET() => Response.Json(1);
