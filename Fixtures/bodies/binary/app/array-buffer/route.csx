async Task<Response> POST(Request request)
{
    var buffer = await request.ArrayBufferAsync();
    return Response.Json(buffer.Select(octet => (int)octet));
}
