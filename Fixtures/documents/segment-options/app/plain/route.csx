async Task<Response> GET()
{
    return new Response($"items {Process.Env["NEXT_PHASE"] ?? "at run time"}");
}
