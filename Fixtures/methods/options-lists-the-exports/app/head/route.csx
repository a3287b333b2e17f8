Response HEAD() => new Response(null);
