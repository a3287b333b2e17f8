async Task<ImageResponse> Image()
{
    return new ImageResponse("<div style=\"display: flex\">Hello</div>", new()
    {
        Width = 50,
        Height = 20,
        Status = 201,
        Headers = { ["x-drawn"] = "yes", ["cache-control"] = "no-store", ["content-type"] = "image/x-png" },
    });
}
