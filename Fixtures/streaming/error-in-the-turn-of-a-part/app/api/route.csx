const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var fails = request.NextUrl.SearchParams.Has("fails");
    var part = 0;
    var stream = new ReadableStream(new()
    {
        Pull = controller =>
        {
            part++;
            if (part == 1)
            {
                controller.Enqueue("part1");
            }
            else if (fails)
            {
                throw new Exception("at once");
            }
            else
            {
                controller.Close();
            }
        },
    });
    return new Response(stream);
}
