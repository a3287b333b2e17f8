const string contentType = "image/png";

async Task<Response> Image()
{
    return new Response("an image", new() { Status = 203 });
}
