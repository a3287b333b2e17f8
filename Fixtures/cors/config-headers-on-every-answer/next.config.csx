async Task<object[]> headers()
{
    return
    [
        new
        {
            source = "{base}/api/:path*",
            headers = new[]
            {
                new { key = "Access-Control-Allow-Origin", value = "https://shop.test" },
                new { key = "Access-Control-Allow-Methods", value = "GET, POST, OPTIONS" },
                new { key = "Access-Control-Allow-Headers", value = "Content-Type" },
            },
        },
    ];
}
