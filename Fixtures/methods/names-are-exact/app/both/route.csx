const string dynamic = "force-dynamic";

Response get() => new Response("lower");

Response GET() => new Response("upper");
