const int revalidate = 59;
Response GET() => Response.Json(1);
