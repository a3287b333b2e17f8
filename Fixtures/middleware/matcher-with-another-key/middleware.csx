Response middleware()
{
    return NextResponse.Next();
}

readonly object config = new { matcher = new[] { new { source = "/api", basePath = false } } };
