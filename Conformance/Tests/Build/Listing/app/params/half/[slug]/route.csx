object[] generateStaticParams() => [new { slug = "a" }, new { slug = "b" }];
async Task<Response> GET(Request request, RouteContext context) => new((await context.Params)["slug"] == "b" ? request.Url : "a");
