Response middleware()
{
    return NextResponse.Next(new() { Headers = new() { ["x-middleware-of-the-root"] = "1" } });
}
