object[] generateStaticParams() => [new { slug = "a" }];
Response GET() => Response.Json(1);
Response POST() => Response.Json(1);
