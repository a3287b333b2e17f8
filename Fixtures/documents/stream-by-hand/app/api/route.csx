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

Task Sleep(double time)
{
    var slept = new TaskCompletionSource();
    SetTimeout(() => slept.SetResult(), time);
    return slept.Task;
}

readonly TextEncoder encoder = new();

async IAsyncEnumerator<byte[]> MakeIterator()
{
    yield return encoder.Encode("<p>One</p>");
    await Sleep(200);
    yield return encoder.Encode("<p>Two</p>");
    await Sleep(200);
    yield return encoder.Encode("<p>Three</p>");
}

async Task<Response> GET()
{
    var iterator = MakeIterator();
    var stream = IteratorToStream(iterator);

    return new Response(stream);
}
