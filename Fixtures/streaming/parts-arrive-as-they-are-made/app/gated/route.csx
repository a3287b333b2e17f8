const string dynamic = "force-dynamic";

readonly TextEncoder encoder = new();

async Task<Response> GET()
{
    string[] parts = ["<p>One</p>", "<p>Two</p>", "<p>Three</p>"];
    string[] gates = ["", "two", "three"];
    var next = 0;
    var stream = new ReadableStream(new()
    {
        PullAsync = async controller =>
        {
            if (next == parts.Length)
            {
                controller.Close();
                return;
            }
            if (next > 0)
            {
                await FetchAsync("https://origin.test/gate/" + gates[next]);
            }
            controller.Enqueue(encoder.Encode(parts[next++]));
        },
    });
    return new Response(stream);
}
