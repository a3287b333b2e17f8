const string dynamic = "force-dynamic";

async Task<object> Describe(Blob blob)
{
    return new { text = await blob.TextAsync(), size = blob.Size, type = blob.Type };
}

async Task<Response> GET()
{
    var blob = new Blob(["hé", new Blob(["llo"]), Encoding.UTF8.GetBytes(" world")], new() { Type = "Text/X" });
    return Response.Json(new
    {
        whole = await Describe(blob),
        start = await Describe(blob.Slice(7)),
        between = await Describe(blob.Slice(3, 6, "TEXT/Y")),
        fromTheEnd = await Describe(blob.Slice(-4, -1)),
        backwards = await Describe(blob.Slice(6, 3)),
        oddType = new Blob([], new() { Type = "text/é" }).Type,
    });
}
