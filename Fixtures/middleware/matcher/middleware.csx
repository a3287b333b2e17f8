Response middleware()
{
    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = "1" } });
}

readonly object config = new
{
    matcher = new object[]
    {
        "/exact",
        "/one/:name",
        "/any/:path*",
        "/some/:path+",
        "/maybe/:name?",
        "/number/:id(\\d{1,})",
        "/but/((?!public|health$).*)",
        "/caf%C3%A9",
        new { source = "/has/:path*", has = new object[] { new { type = "header", key = "x-key", value = "v.*" }, new { type = "query", key = "q" } } },
        new { source = "/missing/:path*", missing = new object[] { new { type = "cookie", key = "session" }, new { type = "host", value = "internal.test" } } },
    },
};
