using System.Security.Cryptography;

async Task<Response> POST(Request request)
{
    var body = await request.ArrayBufferAsync();
    return Response.Json(new { length = body.Length, digest = Convert.ToHexStringLower(SHA256.HashData(body)) });
}
