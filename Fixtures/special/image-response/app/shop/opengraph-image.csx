const string alt = "A greeting";

async Task<ImageResponse> Image()
{
    return new ImageResponse("<div style=\"display: flex\">Hello</div>");
}
