const bool revalidate = false;
Response GET() => Response.Json(1);
