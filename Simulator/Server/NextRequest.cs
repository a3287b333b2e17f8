using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The request that a handler gets: a web Request with the helpers of <c>next/server</c>.</summary>
public sealed class NextRequest : Request
{
    private readonly NextUrl? _nextUrl;
    private readonly RequestCookies? _cookies;

    internal NextRequest(string method, string url, Headers headers, BodyContent? body, CancellationToken signal, bool hasNextUrl = true, CookieRules? cookies = null)
        : base(method, url, headers, body, signal)
    {
        _nextUrl = hasNextUrl ? new(url) : null;
        _cookies = hasNextUrl ? new(headers.List, cookies) : null;
    }

    /// <param name="url">An absolute URL.</param>
    /// <param name="init">Null: a GET without body.</param>
    public NextRequest(string url, RequestInit? init = null)
        : base(url, init)
    {
        _nextUrl = new(Url);
        _cookies = new(Headers.List);
    }

    /// <summary>The URL with what Next.js knows of it.</summary>
    public NextUrl NextUrl => _nextUrl ?? throw new TypeErrorException("Cannot read properties of undefined (reading 'nextUrl')");

    /// <summary>The cookies that the client sent.</summary>
    public RequestCookies Cookies => _cookies ?? throw new TypeErrorException("Cannot read properties of undefined (reading 'get')");
}
