Response PATCH() => new Response("patch");
