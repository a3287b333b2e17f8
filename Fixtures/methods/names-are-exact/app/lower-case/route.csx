[Export]
Response get() => new Response("lower");
