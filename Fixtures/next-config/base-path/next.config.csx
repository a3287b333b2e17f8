const string basePath = "/base";

async Task<object[]> headers()
{
    return
    [
        new { source = "/echo", headers = new[] { new { key = "X-Below", value = "seen" } } },
        new { source = "/outside", basePath = false, headers = new[] { new { key = "X-Outside", value = "seen" } } },
    ];
}

async Task<object[]> redirects()
{
    return
    [
        new { source = "/old", destination = "/echo", permanent = false },
        new { source = "/old", destination = "/base/echo", basePath = false, permanent = false },
    ];
}

async Task<object[]> rewrites()
{
    return
    [
        new { source = "/short/:name", destination = "/people/:name" },
    ];
}
