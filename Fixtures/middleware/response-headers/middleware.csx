Response middleware(NextRequest request)
{
    var response = NextResponse.Next();
    if (request.NextUrl.Pathname == "/cookies")
    {
        response.Cookies.Set("of-middleware", "1");
        response.Cookies.Set("of-both", "middleware", new() { HttpOnly = true });
        return response;
    }

    response.Headers.Set("x-middleware", $"{request.Method} {request.NextUrl.Pathname}");
    response.Headers.Set("x-both", "middleware");
    return response;
}
