const string dynamic = "force-dynamic";

Response GET() => new Response("get");

Response POST() => new Response("post");
