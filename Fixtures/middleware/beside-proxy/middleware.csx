Response middleware()
{
    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = "1" } });
}
