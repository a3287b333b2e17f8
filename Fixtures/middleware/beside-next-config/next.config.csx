async Task<object[]> headers()
{
    return
    [
        new
        {
            source = "/api/:path*",
            headers = new[]
            {
                new { key = "x-config", value = "1" },
                new { key = "x-all", value = "config" },
                new { key = "set-cookie", value = "of-config=1" },
            },
        },
    ];
}

async Task<object[]> redirects()
{
    return [new { source = "/api/moved", destination = "/api/target", permanent = false }];
}

async Task<object[]> rewrites()
{
    return [new { source = "/api/rewritten/:id", destination = "/api/target/:id" }];
}
