Response get() => new Response("lower");
