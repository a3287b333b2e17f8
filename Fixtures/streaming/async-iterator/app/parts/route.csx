const string dynamic = "force-dynamic";

ReadableStream IteratorToStream(IAsyncEnumerator<byte[]> iterator)
{
    return new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            var done = !await iterator.MoveNextAsync();

            if (done)
            {
                controller.Close();
            }
            else
            {
                controller.Enqueue(iterator.Current);
            }
        },
    });
}

readonly TextEncoder encoder = new();

async IAsyncEnumerable<byte[]> MakeIterator()
{
    yield return encoder.Encode("<p>One</p>");
    await FetchAsync("https://origin.test/gate/two");
    yield return encoder.Encode("<p>Two</p>");
    await FetchAsync("https://origin.test/gate/three");
    yield return encoder.Encode("<p>Three</p>");
}

async Task<Response> GET()
{
    var iterator = MakeIterator().GetAsyncEnumerator();
    var stream = IteratorToStream(iterator);

    return new Response(stream);
}
