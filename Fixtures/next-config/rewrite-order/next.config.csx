async Task<object> rewrites()
{
    return new
    {
        beforeFiles = new object[]
        {
            new { source = "{base}/before/route", destination = "{base}/target" },
            new { source = "{base}/before/file.txt", destination = "{base}/target" },
            new { source = "{base}/chain", destination = "{base}/chain/two" },
            new { source = "{base}/chain/two", destination = "{base}/target" },
        },
        afterFiles = new object[]
        {
            new { source = "{base}/after/route", destination = "{base}/target" },
            new { source = "{base}/after/file.txt", destination = "{base}/target" },
            new { source = "{base}/after/by-name/:name", destination = "{base}/target" },
            new { source = "{base}/after/nowhere", destination = "{base}/nowhere" },
        },
        fallback = new object[]
        {
            new { source = "{base}/fallback/by-name/:name", destination = "{base}/target" },
            new { source = "{base}/fallback/:path*", destination = "{base}/target" },
            new { source = "{base}/nowhere", destination = "{base}/target" },
        },
    };
}

async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/before/route", headers = new[] { new { key = "X-Asked", value = "seen" } } },
        new { source = "{base}/target", headers = new[] { new { key = "X-Target", value = "seen" } } },
    ];
}
