async Task<Response> POST(Request request)
{
    return new Response($"posted {await request.TextAsync()}");
}

object sitemap()
{
    return new[] { new { url = "https://acme.test" } };
}
