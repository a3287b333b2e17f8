const string dynamic = "force-dynamic"; // defaults to auto

async Task<Response> GET()
{
    return new Response(
    """
    <?xml version="1.0" encoding="UTF-8" ?>
    <rss version="2.0">

    <channel>
      <title>News of the house</title>
      <link>https://example.test/news</link>
      <description>What is new</description>
    </channel>

    </rss>
    """,
    new ResponseInit
    {
        Headers = new()
        {
            ["Content-Type"] = "text/xml",
        },
    });
}
