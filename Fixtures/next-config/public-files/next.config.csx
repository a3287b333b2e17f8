async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/own.txt", headers = new[] { new { key = "Cache-Control", value = "public, max-age=60" }, new { key = "X-Config", value = "seen" } } },
    ];
}
