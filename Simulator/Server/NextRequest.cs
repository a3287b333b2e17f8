using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The request that a handler gets: a web Request with the helpers of <c>next/server</c>.</summary>
public sealed class NextRequest : Request
{
    private readonly NextUrl? _nextUrl;

    internal NextRequest(string method, string url, Headers headers, BodyContent? body, AbortSignal signal, bool hasNextUrl = true)
        : base(method, url, headers, body, signal) =>
        _nextUrl = hasNextUrl ? new(url) : null;

    /// <param name="url">An absolute URL.</param>
    /// <param name="init">Null: a GET without body.</param>
    public NextRequest(string url, RequestInit? init = null)
        : base(url, init) => _nextUrl = new(Url);

    /// <summary>The URL with what Next.js knows of it.</summary>
    public NextUrl NextUrl => _nextUrl ?? throw new TypeErrorException("Cannot read properties of undefined (reading 'nextUrl')");
}
