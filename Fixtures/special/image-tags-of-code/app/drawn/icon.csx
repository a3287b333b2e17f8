readonly ImageSize size = new(32, 16);
const string contentType = "image/webp";

Response Icon()
{
    return new Response("an icon");
}
