using System.Runtime.CompilerServices;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>A web Response with the helpers of <c>next/server</c>.</summary>
public sealed partial class NextResponse : Response
{
    /// <inheritdoc cref="Response(BodyInit?, ResponseInit?)"/>
    public NextResponse(BodyInit? body = null, ResponseInit? init = null)
        : base(body, init) => Cookies = CookiesOf(Headers.List);

    /// <inheritdoc cref="Response(IAsyncEnumerable{object}, ResponseInit?)"/>
    [OverloadResolutionPriority(-1)]
    public NextResponse(IAsyncEnumerable<object?> body, ResponseInit? init = null)
        : base(body, init) => Cookies = CookiesOf(Headers.List);

    private NextResponse(Response response)
        : base(response.Status, response.StatusText, response.Headers, response.Content) => Cookies = CookiesOf(Headers.List);

    /// <summary>The cookies that this response sets.</summary>
    public ResponseCookies Cookies { get; }

    // Middleware hands its cookies on in this header; it is the framework's own and does not reach the client.
    private static ResponseCookies CookiesOf(HeaderList headers)
    {
        ResponseCookies? cookies = null;
        return cookies = new(headers, changed: () => headers.Set("x-middleware-set-cookie", string.Join(',', cookies!.Lines())));
    }
}
