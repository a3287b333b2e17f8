const int revalidate = 5;
object[] generateStaticParams() => [new { slug = "a" }, new { slug = "b" }];
Response GET() => Response.Json(1);
