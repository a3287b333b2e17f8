object[] generateStaticParams() => [new { slug = "a" }];
Response GET(Request request) => new(request.Url);
