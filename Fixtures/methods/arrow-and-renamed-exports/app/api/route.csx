const string dynamic = "force-dynamic";

Response GET() => new Response("arrow");

Task<Response> Shared(Request request) => Task.FromResult(new Response($"shared {request.Method}"));

Task<Response> PUT(Request request) => Shared(request);

Task<Response> DELETE(Request request) => Shared(request);
