const int revalidate = 61;
Response GET() => Response.Json(1);
