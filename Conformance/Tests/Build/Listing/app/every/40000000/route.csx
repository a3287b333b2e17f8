const int revalidate = 40000000;
Response GET() => Response.Json(1);
