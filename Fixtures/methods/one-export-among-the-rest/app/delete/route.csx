Response DELETE() => new Response("delete");
