async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/api/:path*", headers = new[] { new { key = "X-Config", value = "seen" } } },
    ];
}
