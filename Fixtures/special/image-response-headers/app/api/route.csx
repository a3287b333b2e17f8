const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new ImageResponse("<div style=\"display: flex\">Hello</div>", new() { Width = 8, Height = 4 });
}
