const int revalidate = 60;
Response GET() => Response.Json(1);
