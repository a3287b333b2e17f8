const string dynamic = "force-dynamic";

void GET() { }

async Task POST()
{
    await Task.Yield();
}
