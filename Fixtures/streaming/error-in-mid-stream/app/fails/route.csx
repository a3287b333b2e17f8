const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var part = 0;
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            part++;
            if (part == 2)
            {
                await FetchAsync("https://origin.test/gate/more");
            }
            if (part == 3)
            {
                await Sleep(100);
                throw new Exception("in mid-stream");
            }
            controller.Enqueue(encoder.Encode("part" + part));
        },
    });
    return new Response(stream);
}

Task Sleep(int time)
{
    var done = new TaskCompletionSource();
    SetTimeout(done.SetResult, time);
    return done.Task;
}
