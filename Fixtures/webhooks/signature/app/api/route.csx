using System.Security.Cryptography;

async Task<Response> POST(Request request)
{
    var text = await request.TextAsync();
    var signature = Convert.ToHexStringLower(HMACSHA256.HashData("of the house"u8, Encoding.UTF8.GetBytes(text)));
    if (request.Headers.Get("x-signature") != signature)
    {
        return new Response("Webhook error: wrong signature", new ResponseInit { Status = 400 });
    }

    return new Response("Success!", new ResponseInit { Status = 200 });
}
