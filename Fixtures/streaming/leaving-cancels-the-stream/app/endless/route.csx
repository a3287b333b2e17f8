const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var part = 0;
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (part++ > 0)
            {
                await new TaskCompletionSource().Task;
            }
            controller.Enqueue(encoder.Encode("part"));
        },
        CancelAsync = async reason =>
        {
            await FetchAsync("https://origin.test/hit/" + ((JavaScriptException)reason).Name);
        },
    });
    return new Response(stream);
}
