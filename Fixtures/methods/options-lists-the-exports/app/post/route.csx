Response POST() => new Response("post");
