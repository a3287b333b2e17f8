async Task<Response> POST(Request request)
{
    var blob = await request.BlobAsync();
    return Response.Json(new { size = blob.Size, type = blob.Type });
}
