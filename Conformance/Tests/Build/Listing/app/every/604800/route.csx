const int revalidate = 604800;
Response GET() => Response.Json(1);
