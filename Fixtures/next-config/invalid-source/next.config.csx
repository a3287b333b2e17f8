async Task<object[]> headers()
{
    return
    [
        new { source = "api", headers = new[] { new { key = "X-Config", value = "seen" } } },
    ];
}
