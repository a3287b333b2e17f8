readonly ImageSize size = new(32, 16);
const string contentType = "image/png";

ImageResponse Icon()
{
    return new ImageResponse("<div style=\"width: 100%; height: 100%; background: teal\"></div>", new(size));
}
