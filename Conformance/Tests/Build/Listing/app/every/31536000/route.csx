const int revalidate = 31536000;
Response GET() => Response.Json(1);
