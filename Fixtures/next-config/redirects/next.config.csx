async Task<object[]> redirects()
{
    return
    [
        new { source = "{base}/permanent", destination = "{base}/api", permanent = true },
        new { source = "{base}/temporary", destination = "{base}/api?b=2", permanent = false },
        new { source = "{base}/found", destination = "{base}/api", statusCode = 302 },
        new { source = "{base}/from/:name/:rest*", destination = "{base}/to/:rest*?name=:name", permanent = false },
        new { source = "{base}/part", destination = "{base}/api#part", permanent = false },
        new { source = "{base}/away", destination = "https://example.org/x?y=1", permanent = false },
        new { source = "{base}/signed", destination = "https://user:word@example.org/x", permanent = false },
        new { source = "{base}/host/:name", destination = "https://:name.example.org/x", permanent = false },
        new { source = "{base}/key/:name", destination = "{base}/api?:name=1", permanent = false },
        new { source = "{base}/asked", has = new[] { new { type = "query", key = "to", value = "(?<to>[a-z]+)" } }, destination = "{base}/:to", permanent = false },
        new { source = "{base}/route", destination = "{base}/api", permanent = false },
        new { source = "{base}/file.txt", destination = "{base}/api", permanent = false },
    ];
}

async Task<object[]> headers()
{
    return
    [
        new { source = "{base}/permanent", headers = new[] { new { key = "X-Config", value = "seen" } } },
    ];
}
