const int revalidate = 2592000;
Response GET() => Response.Json(1);
