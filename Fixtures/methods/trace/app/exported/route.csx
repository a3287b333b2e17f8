const string dynamic = "force-dynamic";

Response GET() => new Response("get");

Response TRACE() => new Response("trace");

Response CONNECT() => new Response("connect");
