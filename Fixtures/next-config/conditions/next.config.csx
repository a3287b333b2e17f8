async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/api", has = new[] { new { type = "header", key = "X-Version", value = "(?<version>\\d+)" } }, headers = new[] { new { key = "X-Header", value = "version :version" } } },
        new { source = "{base}/api", has = new[] { new { type = "cookie", key = "session" } }, headers = new[] { new { key = "X-Cookie", value = "session :session" } } },
        new { source = "{base}/api", has = new[] { new { type = "query", key = "page", value = "1" } }, headers = new[] { new { key = "X-Query", value = "first page" } } },
        new { source = "{base}/api", has = new[] { new { type = "host", value = "(?<shop>[a-z]+)\\.shops\\.test" } }, headers = new[] { new { key = "X-Shop", value = ":shop" } } },
        new { source = "{base}/api", missing = new[] { new { type = "header", key = "x-version" }, new { type = "cookie", key = "session" } }, headers = new[] { new { key = "X-Missing", value = "both" } } },
        new { source = "{base}/api", has = new[] { new { type = "header", key = "x-a" }, new { type = "query", key = "b" } }, headers = new[] { new { key = "X-All", value = "both" } } },
    ];
}
