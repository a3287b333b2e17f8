using static RouteHandlers.Server.NextServer;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var sent = 0;
    After(async () =>
    {
        await FetchAsync("https://origin.test/hit/after", new() { Method = "POST", Body = "after " + sent + " part" });
    });
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (sent > 0)
            {
                await new TaskCompletionSource().Task;
            }
            sent++;
            controller.Enqueue(encoder.Encode("one"));
        },
    });
    return new Response(stream);
}
