async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/:path*", headers = new[] { new { key = "X-Own", value = "config" }, new { key = "Content-Type", value = "text/config" }, new { key = "Cache-Control", value = "public, max-age=11" }, new { key = "Set-Cookie", value = "config=1" }, new { key = "Set-Cookie", value = "again=1" }, new { key = "Vary", value = "X-Config" } } },
    ];
}
