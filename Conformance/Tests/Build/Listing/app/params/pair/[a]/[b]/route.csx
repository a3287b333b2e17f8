object[] generateStaticParams() => [new { a = "1", b = "2" }];
Response GET() => Response.Json(1);
