object[] generateStaticParams() => [new { path = (string[])["a", "b"] }, new { path = (string[])["c d"] }, new { path = (string[])["é"] }];
Response GET() => Response.Json(1);
