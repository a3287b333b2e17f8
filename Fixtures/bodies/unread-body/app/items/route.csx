Response POST() => new Response("unread");
