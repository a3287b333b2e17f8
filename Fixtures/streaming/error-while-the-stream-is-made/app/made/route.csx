const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var kind = new Url(request.Url).SearchParams.Get("kind");
    var stream = new ReadableStream(new()
    {
        Start = controller =>
        {
            controller.Enqueue(new TextEncoder().Encode("fine"));
            if (kind == "throws")
            {
                throw new Exception("start");
            }
            controller.Close();
            if (kind == "twice")
            {
                controller.Close();
            }
        },
    });
    if (kind == "locked")
    {
        stream.GetReader();
    }
    return new Response(stream);
}
