const string dynamic = "force-dynamic";
object[] generateStaticParams() => [new { slug = "a" }];
Response GET() => Response.Json(1);
