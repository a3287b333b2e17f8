async Task<Response> POST(Request request)
{
    var bytes = await request.BytesAsync();
    return Response.Json(bytes.Select(octet => (int)octet));
}
