const string dynamic = "force-dynamic";

Response PUT() => new Response("put");

Response HEAD() => new Response(null);

Response PATCH() => new Response("patch");

Response GET() => new Response("get");

Response DELETE() => new Response("delete");

Response POST() => new Response("post");
