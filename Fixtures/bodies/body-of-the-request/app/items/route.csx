const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return new Response(null, new ResponseInit { Headers = { ["x-body"] = request.Body is null ? "null" : "stream" } });
}

Response POST(Request request) => GET(request);

Response DELETE(Request request) => GET(request);
