object[] generateStaticParams() => [new { slug = "b" }, new { slug = "a" }];
Response GET() => Response.Json(1);
