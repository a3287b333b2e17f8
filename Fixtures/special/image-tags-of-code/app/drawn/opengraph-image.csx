const string alt = "About us";
readonly ImageSize size = new(60, 30);
const string contentType = "image/png";

Response Image()
{
    return new Response("an image");
}
