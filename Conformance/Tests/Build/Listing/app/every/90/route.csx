const int revalidate = 90;
Response GET() => Response.Json(1);
