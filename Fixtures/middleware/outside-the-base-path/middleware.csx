Response middleware(NextRequest request)
{
    var (basePath, pathname) = (request.NextUrl.BasePath, request.NextUrl.Pathname);
    if (pathname == "/own")
    {
        return Response.Json(new { basePath, pathname });
    }

    if (pathname == "/sent")
    {
        return NextResponse.Rewrite(new Url("/base/api", request.Url));
    }

    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = basePath + pathname } });
}
