Response @default() => new Response("default");
