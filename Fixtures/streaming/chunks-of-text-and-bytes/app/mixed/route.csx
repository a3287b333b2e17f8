const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var stream = new ReadableStream(new()
    {
        Start = controller =>
        {
            controller.Enqueue(encoder.Encode("one, "));
            controller.Enqueue("");
            controller.Enqueue("twö, ");
            controller.Enqueue(encoder.Encode(""));
            controller.Enqueue(encoder.Encode("three"));
            controller.Close();
        },
    });
    return new Response(stream);
}
