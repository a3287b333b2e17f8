const string dynamic = "force-dynamic";

BodyInit BodyOf(string kind)
{
    switch (kind)
    {
        case "parameters":
            return new UrlSearchParams { { "a", "1 2" }, { "b", "é" } };
        case "blob":
            return new Blob(["abc"], new() { Type = "image/X-Foo" });
        case "file":
            return new File(["abc"], "n.txt", new() { Type = "text/plain" });
        case "number":
            return 42;
        case "form":
            return new FormData();
        case "untyped":
            return new Blob(["abc"]);
        default:
            return Encoding.UTF8.GetBytes("abc");
    }
}

Response GET(NextRequest request)
{
    var headers = new Headers();
    var type = request.NextUrl.SearchParams.Get("type");
    if (type is not null)
    {
        headers.Set("content-type", type);
    }
    return new Response(BodyOf(request.NextUrl.SearchParams.Get("body")), new ResponseInit { Headers = headers });
}
