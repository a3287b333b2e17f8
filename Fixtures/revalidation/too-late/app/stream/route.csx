using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    var encoder = new TextEncoder();
    var next = 0;
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (next++ == 0)
            {
                controller.Enqueue(encoder.Encode("one"));
                return;
            }
            var waited = new TaskCompletionSource();
            SetTimeout(waited.SetResult, 100);
            await waited.Task;
            RevalidatePath("{base}/kept");
            controller.Enqueue(encoder.Encode("two"));
            controller.Close();
        },
    });
    return new Response(stream);
}
