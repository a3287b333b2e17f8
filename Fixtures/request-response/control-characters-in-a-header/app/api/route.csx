const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var note = request.NextUrl.SearchParams.Has("bell") ? "ring\u0007" : "quiet";
    return new Response("ok", new() { Headers = new() { ["x-z"] = "2", ["x-note"] = note, ["x-a"] = "1" } });
}
