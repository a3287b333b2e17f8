const int revalidate = 3600;
Response GET() => Response.Json(1);
