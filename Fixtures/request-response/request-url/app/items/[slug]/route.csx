const string dynamic = "force-dynamic";

Response GET(Request request) => new Response(request.Url);
