const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var part = 0;
    var stream = new ReadableStream(new()
    {
        Pull = controller =>
        {
            if (part++ == 0)
            {
                controller.Enqueue(new TextEncoder().Encode("parts"));
            }
            else
            {
                controller.Close();
            }
        },
        CancelAsync = async _ =>
        {
            await FetchAsync("https://origin.test/hit/cancelled");
        },
    });
    return new Response(stream, new() { Headers = { ["x-kind"] = "stream" } });
}
