const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response(new byte[] { 0, 255, 128, 10 }, new() { Headers = new() { ["Content-Type"] = "image/png" } });
}
