using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var store = await Cookies();
    store.Set("early", "1");
    var sent = 0;
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (sent == 1)
            {
                await FetchAsync("https://origin.test/gate/two");
                store.Set("late", "2");
                var late = store.Get("late")?.Value;
                await FetchAsync("https://origin.test/hit/set", new() { Method = "POST", Body = "late is " + late });
            }
            controller.Enqueue(encoder.Encode(sent == 0 ? "one" : "two"));
            if (sent++ == 1)
            {
                controller.Close();
            }
        },
    });
    return new Response(stream);
}
