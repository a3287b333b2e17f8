object[] generateStaticParams() => [];
Response GET() => Response.Json(1);
