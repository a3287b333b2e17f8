Response Answer() => new Response("nobody calls this");
