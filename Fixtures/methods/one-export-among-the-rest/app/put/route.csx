Response PUT() => new Response("put");
