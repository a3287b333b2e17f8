const string dynamic = "force-dynamic";

Response GET() => new Response("get");
