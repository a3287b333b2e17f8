readonly ImageSize size = new(32, 32);
const string contentType = "image/png";

Response Icon()
{
    return new Response("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", new() { Headers = { ["content-type"] = "image/svg+xml", ["x-drawn"] = "yes" } });
}
