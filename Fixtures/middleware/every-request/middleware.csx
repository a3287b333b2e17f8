async Task<Response> middleware(NextRequest request)
{
    if (request.NextUrl.Pathname.StartsWith("/api") && request.Headers.Get("authorization") != "Bearer of-the-owner")
    {
        return new Response("not allowed", new() { Status = 401 });
    }

    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = request.NextUrl.Pathname } });
}
