using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    var encoder = new TextEncoder();
    RevalidatePath("{base}/timed");
    var next = 0;
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (next++ == 0)
            {
                controller.Enqueue(encoder.Encode("revalidated"));
                return;
            }
            await FetchAsync("https://origin.test/gate/sent", new() { Cache = "no-store" });
            controller.Close();
        },
    });
    return new Response(stream);
}
