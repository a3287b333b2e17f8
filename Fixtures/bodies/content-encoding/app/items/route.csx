async Task<Response> POST(Request request)
{
    var bytes = await request.ArrayBufferAsync();
    return Response.Json(new { encoding = request.Headers.Get("content-encoding"), length = bytes.Length, first = bytes.Take(2).Select(octet => (int)octet) });
}
