const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response(Crypto.RandomUuid(), new() { Status = 201, StatusText = "Mine", Headers = new() { ["X-Own"] = "yes" } });
}
