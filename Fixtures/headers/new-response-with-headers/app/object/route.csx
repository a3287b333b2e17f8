const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return new Response("Hello", new ResponseInit
    {
        Status = 200,
        Headers = { ["X-One"] = "1", ["x-two"] = "2" },
    });
}
