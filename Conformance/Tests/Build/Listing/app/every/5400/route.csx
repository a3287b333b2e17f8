const int revalidate = 5400;
Response GET() => Response.Json(1);
