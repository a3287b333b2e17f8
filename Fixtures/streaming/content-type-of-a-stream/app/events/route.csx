const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var id = 0;
    var stream = new ReadableStream(new()
    {
        Pull = controller =>
        {
            if (++id > 2)
            {
                controller.Close();
            }
            else
            {
                controller.Enqueue(encoder.Encode($"data: {id}\n\n"));
            }
        },
    });
    return new Response(stream, new()
    {
        Headers = { ["content-type"] = "text/event-stream", ["cache-control"] = "no-cache" },
    });
}
