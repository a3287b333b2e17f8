const int revalidate = 5;
Response GET() => Response.Json(1);
