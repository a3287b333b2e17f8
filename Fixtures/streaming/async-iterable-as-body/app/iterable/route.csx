const string dynamic = "force-dynamic";

async IAsyncEnumerable<object> Parts()
{
    yield return "one";
    yield return new TextEncoder().Encode("two");
}

async Task<Response> GET()
{
    return new Response(Parts());
}
