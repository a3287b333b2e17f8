const string dynamic = "force-dynamic";

Response GET() => new Response(new string('x', 1048576));
