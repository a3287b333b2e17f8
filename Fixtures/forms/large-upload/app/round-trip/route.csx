using System.Security.Cryptography;

async Task<Response> POST(Request request)
{
    var sent = new FormData();
    sent.Append("file", await request.BlobAsync(), "big.bin");
    var received = await new Response(sent).FormDataAsync();
    var file = received.Get("file") as File;
    var digest = Convert.ToHexStringLower(SHA256.HashData(await file.BytesAsync()));
    return Response.Json(new { name = file.Name, size = file.Size, digest });
}
