const string runtime = "edge";
const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var encoder = new TextEncoder();
    var stream = new ReadableStream(new()
    {
        StartAsync = async controller =>
        {
            controller.Enqueue(encoder.Encode("<p>One</p>"));
            await FetchAsync("https://origin.test/gate/edge-two");
            controller.Enqueue(encoder.Encode("<p>Two</p>"));
            controller.Close();
        },
    });

    return new Response(stream);
}
