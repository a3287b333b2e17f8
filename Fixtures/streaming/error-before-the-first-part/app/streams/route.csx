const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var kind = new Url(request.Url).SearchParams.Get("kind");
    var encoder = new TextEncoder();
    var stream = new ReadableStream(new()
    {
        Start = controller =>
        {
            if (kind != "pull")
            {
                controller.Enqueue(encoder.Encode("fine"));
            }
            if (kind == "error")
            {
                controller.Error(new Exception("the part before is lost"));
            }
            if (kind is null)
            {
                controller.Close();
            }
        },
        Pull = _ => throw new Exception("first"),
    });
    return new Response(stream);
}
