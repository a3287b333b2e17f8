const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    await Task.Yield();
    throw new Exception("boom");
}
