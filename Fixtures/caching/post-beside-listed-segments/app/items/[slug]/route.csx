const int revalidate = 600;

object[] generateStaticParams()
{
    return [new { slug = "one" }];
}

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}

async Task<Response> POST(Request request)
{
    return new Response(await request.TextAsync());
}
