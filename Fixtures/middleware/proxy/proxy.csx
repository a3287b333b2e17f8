async Task<object> proxy(NextRequest request)
{
    if (request.NextUrl.Pathname == "/api/throws")
    {
        throw new Exception("of the proxy");
    }

    return NextResponse.Next(new() { Headers = new() { ["x-proxy"] = request.NextUrl.Pathname } });
}

readonly object config = new { matcher = "/api/:path*" };
