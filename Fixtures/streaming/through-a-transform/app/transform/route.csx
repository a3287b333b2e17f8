const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var transform = new TransformStream();
    var writer = transform.Writable.GetWriter();
    var encoder = new TextEncoder();
    async Task Write()
    {
        await writer.WriteAsync(encoder.Encode("t1"));
        await FetchAsync("https://origin.test/gate/second");
        await writer.WriteAsync(encoder.Encode("t2"));
        await writer.CloseAsync();
    }
    _ = Write();
    return new Response(transform.Readable);
}

async Task<Response> POST(Request request)
{
    var louder = new TransformStream(new()
    {
        Transform = (chunk, controller) =>
        {
            controller.Enqueue(((string)chunk).Replace("ß", "ss").ToUpperInvariant());
        },
        Flush = controller =>
        {
            controller.Enqueue("!");
        },
    });
    return new Response(
        request.Body
            .PipeThrough(new TextDecoderStream())
            .PipeThrough(louder)
            .PipeThrough(new TextEncoderStream()));
}
