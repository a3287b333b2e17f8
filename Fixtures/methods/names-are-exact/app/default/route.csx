[Export]
Response @default() => new Response("default");
