const int revalidate = 60;
object[] generateStaticParams() => [new { slug = "a" }, new { slug = "b" }, new { slug = "c" }, new { slug = "d" }];
Response GET() => Response.Json(1);
