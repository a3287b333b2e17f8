using System.Runtime.CompilerServices;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>A web Response with the helpers of <c>next/server</c>.</summary>
public sealed class NextResponse : Response
{
    /// <inheritdoc cref="Response(BodyInit?, ResponseInit?)"/>
    public NextResponse(BodyInit? body = null, ResponseInit? init = null)
        : base(body, init) { }

    /// <inheritdoc cref="Response(IAsyncEnumerable{object}, ResponseInit?)"/>
    [OverloadResolutionPriority(-1)]
    public NextResponse(IAsyncEnumerable<object?> body, ResponseInit? init = null)
        : base(body, init) { }

    private NextResponse(Response response)
        : base(response.Status, response.StatusText, response.Headers, response.Content) { }

    /// <summary>As <see cref="Response.Json"/>, typed for every version of TypeScript.</summary>
    public static new NextResponse Json(object? data, ResponseInit? init = null) => new(Response.Json(data, init));
}
