const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var stream = new ReadableStream(new()
    {
        Start = controller =>
        {
            controller.Enqueue(new TextEncoder().Encode("plain"));
            controller.Close();
        },
    });
    return new Response(stream);
}
