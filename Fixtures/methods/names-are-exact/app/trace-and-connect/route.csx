[Export]
Response TRACE() => new Response("trace");

[Export]
Response CONNECT() => new Response("connect");
