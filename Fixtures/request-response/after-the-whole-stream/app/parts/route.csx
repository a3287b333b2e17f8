using static RouteHandlers.Server.NextServer;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    string[] parts = ["one", "two"];
    var encoder = new TextEncoder();
    var sent = 0;
    After(async () =>
    {
        await FetchAsync("https://origin.test/hit/after", new() { Method = "POST", Body = "after " + sent + " parts" });
    });
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (sent == parts.Length)
            {
                controller.Close();
                return;
            }
            if (sent == 1)
            {
                await FetchAsync("https://origin.test/gate/two");
            }
            controller.Enqueue(encoder.Encode(parts[sent++]));
        },
    });
    return new Response(stream);
}
