[Export]
Response other()
{
    return new Response("of middleware");
}

readonly object config = new { matcher = "/api/:path*" };
