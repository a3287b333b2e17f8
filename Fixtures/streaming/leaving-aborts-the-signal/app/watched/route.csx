const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    request.Signal.AddEventListener("abort", async () =>
    {
        await FetchAsync("https://origin.test/hit/" + ((JavaScriptException)request.Signal.Reason).Name);
    });
    var stream = new ReadableStream(new()
    {
        Start = controller =>
        {
            controller.Enqueue(new TextEncoder().Encode("aborted: " + (request.Signal.Aborted ? "true" : "false")));
        },
    });
    return new Response(stream);
}
