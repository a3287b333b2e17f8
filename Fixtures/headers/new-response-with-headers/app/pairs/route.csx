const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return new Response("Hello", new ResponseInit
    {
        Headers = new([new("x-one", "1"), new("X-One", "2"), new("x-two", "3")]),
    });
}
