const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <urls xmlns="urn:example:urls" xmlns:x="urn:example:more">
      <url x:kind="first &amp; best">/a</url>
      <url>/é</url>
      <x:empty/>
    </urls>
    """,
    new ResponseInit { Headers = new() { ["Content-Type"] = "text/xml" } });
}
