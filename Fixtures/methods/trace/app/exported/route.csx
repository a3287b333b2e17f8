const string dynamic = "force-dynamic";

Response GET() => new Response("get");

[Export]
Response TRACE() => new Response("trace");
