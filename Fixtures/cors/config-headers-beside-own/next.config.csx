async Task<object[]> headers()
{
    return [new { source = "{base}/:path*", headers = new[] { new { key = "Access-Control-Allow-Origin", value = "https://config.test" } } }];
}
