const string dynamic = "force-dynamic";

Response GET() => new Response("text");

Response POST() => Response.Json(new { a = 1 });
