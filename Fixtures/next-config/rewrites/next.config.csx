async Task<object[]> rewrites()
{
    return
    [
        new { source = "{base}/short", destination = "{base}/target?x=1" },
        new { source = "{base}/person/:name", destination = "{base}/people/:name" },
        new { source = "{base}/tree/:all*", destination = "{base}/files/:all*" },
        new { source = "{base}/key", has = new[] { new { type = "header", key = "x-name", value = "(?<name>[a-z]+)" } }, destination = "{base}/people/:name" },
        new { source = "{base}/target", destination = "{base}/people/never" },
    ];
}
