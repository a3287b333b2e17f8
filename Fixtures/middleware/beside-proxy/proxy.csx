Response proxy()
{
    return NextResponse.Next(new() { Headers = new() { ["x-proxy"] = "1" } });
}
