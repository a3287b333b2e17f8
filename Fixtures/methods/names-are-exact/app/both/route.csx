const string dynamic = "force-dynamic";

[Export]
Response get() => new Response("lower");

Response GET() => new Response("upper");
