const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var kind = new Url(request.Url).SearchParams.Get("kind");
    var stream = new ReadableStream(new()
    {
        StartAsync = async controller =>
        {
            if (kind != "first")
            {
                controller.Enqueue(new TextEncoder().Encode("fine"));
            }
            if (kind == "later")
            {
                await FetchAsync("https://origin.test/gate/number");
            }
            if (kind is not null)
            {
                controller.Enqueue(5);
            }
            controller.Close();
        },
    });
    return new Response(stream);
}
