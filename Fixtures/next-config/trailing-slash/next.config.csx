const string basePath = "/base";
const bool trailingSlash = true;

async Task<object[]> redirects()
{
    return
    [
        new { source = "/old/", destination = "/echo/", permanent = false },
    ];
}

async Task<object[]> rewrites()
{
    return
    [
        new { source = "/short/:name", destination = "/people/:name" },
    ];
}
