object manifest()
{
    return new
    {
        name = "App",
        short_name = "A",
        start_url = "/",
        display = "standalone",
        icons = new[] { new { src = "/icon.png", sizes = "any", type = "image/png" } },
    };
}
