using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>A web Response with the helpers of <c>next/server</c>.</summary>
public sealed partial class NextResponse : Response
{
    /// <inheritdoc cref="Response(BodyInit?, ResponseInit?)"/>
    public NextResponse(BodyInit? body = null, ResponseInit? init = null)
        : base(body, init) { }

    private NextResponse(Response response)
        : base(response.Status, response.StatusText, response.Headers, response.Content) { }
}
