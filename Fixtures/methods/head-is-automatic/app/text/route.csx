const string dynamic = "force-dynamic";

Response GET(Request request) =>
    new Response($"seen by {request.Method}", new ResponseInit { Status = 203, Headers = new() { ["x-method"] = request.Method } });
