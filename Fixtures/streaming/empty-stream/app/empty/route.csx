const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var stream = new ReadableStream(new()
    {
        Start = controller =>
        {
            controller.Close();
        },
    });
    return new Response(stream, new() { Headers = { ["x-kind"] = "empty" } });
}
