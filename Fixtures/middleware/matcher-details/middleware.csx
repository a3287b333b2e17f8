Response middleware()
{
    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = "1" } });
}

readonly object config = new { matcher = new[] { "/exact", "/one/:name" } };
