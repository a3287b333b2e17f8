const int revalidate = 90000;
Response GET() => Response.Json(1);
