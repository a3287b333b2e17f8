Response Middleware()
{
    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = "in src" } });
}
