Response middleware()
{
    return NextResponse.Next();
}

readonly object config = new { matcher = new[] { "/api", "api/:path*" } };
