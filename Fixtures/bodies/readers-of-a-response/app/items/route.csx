const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var blob = await new Response("é").BlobAsync();
    var formData = new FormData();
    formData.Append("b", "3");
    return Response.Json(new
    {
        text = await new Response("é").TextAsync(),
        json = await Response.Json(new { a = 1 }).JsonAsync(),
        bytes = (await new Response("é").ArrayBufferAsync()).Select(octet => (int)octet),
        blob = new object[] { blob.Size, blob.Type },
        form = (await new Response(new UrlSearchParams { { "a", "1 2" } }).FormDataAsync()).Get("a"),
        multipart = (await new Response(formData).FormDataAsync()).Get("b"),
    });
}
