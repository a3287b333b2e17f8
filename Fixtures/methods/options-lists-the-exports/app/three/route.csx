const string dynamic = "force-dynamic";

Response POST() => new Response("post");

Response GET() => new Response("get");

Response DELETE() => new Response("delete");
