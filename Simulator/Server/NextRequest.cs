using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The request that a handler gets: a web Request with the helpers of <c>next/server</c>.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Members of a request, also where every request has the same.")]
public sealed partial class NextRequest : Request
{
    private readonly NextUrl? _nextUrl;
    private readonly RequestCookies? _cookies;

    /// <param name="isHidden">Whether a handler sees an empty request.</param>
    internal NextRequest(
        string method, string url, Headers headers, BodyContent? body, AbortSignal signal, bool hasNextUrl = true, CookieRules? cookies = null, bool isHidden = false,
        string basePath = "")
        : base(method, url, headers, body, signal)
    {
        OnUse = member => HandlerScope.Use(member);
        Hidden = isHidden ? new(NextUrl.Neutral(url)) : null;
        _nextUrl = hasNextUrl ? new(url, basePath) { Use = member => HandlerScope.Use(member), IsNeutral = isHidden } : null;
        _cookies = hasNextUrl ? new(headers.List, cookies) : null;
    }

    /// <param name="url">An absolute URL; a loopback host is written <c>localhost</c>.</param>
    /// <param name="init">Null: a GET without body.</param>
    /// <exception cref="JavaScriptException">The text is no absolute URL.</exception>
    public NextRequest(string url, RequestInit? init = null)
        : base(AbsoluteWithoutCredentials(url), init)
    {
        _nextUrl = new(Url);
        _cookies = new(Headers.List);
    }

    /// <inheritdoc cref="NextRequest(string, RequestInit?)"/>
    public NextRequest(Url url, RequestInit? init = null)
        : this(url?.Href ?? throw new ArgumentNullException(nameof(url)), init)
    {
    }

    /// <inheritdoc cref="Request(Request, RequestInit?)"/>
    public NextRequest(Request input, RequestInit? init = null)
        : base(input, init)
    {
        _nextUrl = new(Url);
        _cookies = new(Headers.List);
    }

    /// <summary>The URL with what Next.js knows of it.</summary>
    public NextUrl NextUrl => _nextUrl ?? throw new TypeErrorException("Cannot read properties of undefined (reading 'nextUrl')");

    /// <summary>The cookies that the client sent.</summary>
    public RequestCookies Cookies
    {
        get
        {
            Use("request.cookies");
            return Hidden is null ? SentCookies : RequestCookies.Sealed;
        }
    }

    internal RequestCookies SentCookies => _cookies ?? throw new TypeErrorException("Cannot read properties of undefined (reading 'get')");

    /// <summary>The client's address, where a host filled it in; nothing does.</summary>
    /// <value>Null.</value>
    public string? Ip => null;

    /// <summary>Where the client is, where a host filled it in; nothing does.</summary>
    /// <value>Empty in 14, null from 15 on.</value>
    public IReadOnlyDictionary<string, string>? Geo => Rules.HasGeo && Hidden is null ? new Dictionary<string, string>() : null;

    /// <summary>Removed.</summary>
    /// <exception cref="JavaScriptException">Always.</exception>
    public object? Page => throw Removed("page", "deprecated", "`URLPattern`", "middleware-request-page");

    /// <summary>Removed.</summary>
    /// <exception cref="JavaScriptException">Always.</exception>
    public object? Ua => throw Removed("ua", "removed", "`userAgent` function", "middleware-parse-user-agent");

    // The request is made of the URL as it was given; only what shows it knows of localhost.
    private static string AbsoluteWithoutCredentials(string url)
    {
        var absolute = NextUrl.Absolute(url);
        _ = ParseUrl(url);
        return absolute;
    }

    private static RequestRules Rules => HandlerScope.Current?.Rules.Requests ?? new();

    private static JavaScriptException Removed(string member, string how, string favoured, string page) =>
        new($"The request.{member} has been {how} in favour of {favoured}.\n  Read more: https://nextjs.org/docs/messages/{page}\n  ");
}
