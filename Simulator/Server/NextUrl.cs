using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using RouteHandlers.Runtime;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary><c>request.nextUrl</c>: a URL whose path knows the base path.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Members of a URL, also where every URL has the same.")]
public sealed partial class NextUrl : IToJson
{
    private Url _url = null!;
    private readonly string _appBasePath;
    private string _basePath = "";
    private bool _hasTrailingSlash;
    private readonly UrlSearchParams _noParams = new();

    /// <param name="url">An absolute URL; a loopback host is written <c>localhost</c>.</param>
    public NextUrl(string url)
        : this(url, "")
    {
    }

    /// <param name="appBasePath">What is taken for the base path where a URL has it; empty: nothing is.</param>
    internal NextUrl(string url, string appBasePath)
    {
        _appBasePath = appBasePath;
        Href = url;
    }

    /// <summary>The URL with its base path, without user name and password; a trailing slash is there only when the URL was given with one.</summary>
    public string Href
    {
        get
        {
            Use?.Invoke("nextUrl.href");
            return SentHref;
        }

        set
        {
            _url = new(WithLocalhost(value));
            _basePath = "";
            _hasTrailingSlash = _url.Pathname.Length > 1 && _url.Pathname.EndsWith('/');
            if (_appBasePath.Length > 0 && (_url.Pathname + "/").StartsWith(_appBasePath + "/", StringComparison.Ordinal))
            {
                _basePath = _appBasePath;
                _url.Pathname = _url.Pathname[_appBasePath.Length..];
            }
        }
    }

    private string SentHref => IsNeutral ? Neutral(PlainHref) : PlainHref;

    private string PlainHref
    {
        get
        {
            var path = _url.Pathname.EndsWith('/') ? _url.Pathname[..^1] : _url.Pathname;
            path = _basePath + path;
            return $"{Protocol}//{Host}{(_hasTrailingSlash || path.Length == 0 ? path + "/" : path)}{_url.Search}{Hash}";
        }
    }

    public string Origin
    {
        get
        {
            Use?.Invoke("nextUrl.origin");
            return _url.Origin;
        }
    }

    public string Protocol { get => _url.Protocol; set => _url.Protocol = value; }

    public string Username { get => _url.Username; set => _url.Username = value; }

    public string Password { get => _url.Password; set => _url.Password = value; }

    public string Host { get => _url.Host; set => _url.Host = value; }

    public string Hostname { get => _url.Hostname; set => _url.Hostname = value; }

    public string Port { get => _url.Port; set => _url.Port = value; }

    /// <summary>Still percent-encoded, without the base path.</summary>
    public string Pathname
    {
        get
        {
            Use?.Invoke("nextUrl.pathname");
            return _url.Pathname;
        }
        set => _url.Pathname = value;
    }

    public string Search
    {
        get
        {
            Use?.Invoke("nextUrl.search");
            return IsNeutral ? "" : _url.Search;
        }
        set => _url.Search = value;
    }

    public string Hash { get => _url.Hash; set => _url.Hash = value; }

    public UrlSearchParams SearchParams
    {
        get
        {
            Use?.Invoke("nextUrl.searchParams");
            return IsNeutral ? _noParams : _url.SearchParams;
        }
    }

    /// <summary>Whether it shows neither the query nor, as a whole, where it was asked.</summary>
    internal bool IsNeutral { get; init; }

    /// <summary>Called before what only a request has is read; null: the URL is nobody's request's.</summary>
    internal Action<string>? Use { get; init; }

    /// <summary>What stands before the path; empty, or with a leading slash.</summary>
    public string BasePath
    {
        get => _basePath;
        set => _basePath = value.StartsWith('/') ? value : "/" + value;
    }

    /// <summary>The locale of the path; empty, for there is no internationalised routing in the app folder.</summary>
    /// <exception cref="TypeErrorException">It is set.</exception>
    public string Locale
    {
        get => "";
        set => throw new TypeErrorException($"The NextURL configuration includes no locale \"{value}\"");
    }

    /// <value>Null: there is no internationalised routing in the app folder.</value>
    public string? DefaultLocale => null;

    /// <value>Null: there is no internationalised routing in the app folder.</value>
    public string? DomainLocale => null;

    /// <summary>Another one with the same URL; changing it changes this one not.</summary>
    public NextUrl Clone() => new(PlainHref, _appBasePath) { Use = Use, IsNeutral = IsNeutral };

    public static implicit operator Url(NextUrl url) => new((url ?? throw new ArgumentNullException(nameof(url))).ToString());

    public Url ToUrl() => this;

    public override string ToString()
    {
        Use?.Invoke("nextUrl.toString");
        return SentHref;
    }

    object? IToJson.ToJson()
    {
        Use?.Invoke("nextUrl.toJSON");
        return SentHref;
    }

    /// <summary>The URL without query and hash, on the address that a server has by default.</summary>
    internal static string Neutral(string url) => new Url(url) { Protocol = "http:", Host = "localhost:3000", Search = "" }.Href;

    /// <summary>The URL as a request has it.</summary>
    internal static string Absolute(string url) => Url.Parse(url) is null
        ? throw new JavaScriptException($"URL is malformed \"{url}\". Please use only absolute URLs - https://nextjs.org/docs/messages/middleware-relative-urls")
        : new NextUrl(url).Href;

    private static string WithLocalhost(string url)
    {
        var rules = HandlerScope.Current?.Rules.Requests ?? new();
        if (!rules.LoopbackHostIsLocalhost)
        {
            return url;
        }

        if (rules.FirstLoopbackNameIsLocalhost)
        {
            return LoopbackName().Replace(url, "localhost", 1);
        }

        var parsed = new Url(url);
        if (LoopbackName().Match(parsed.Hostname).Value == parsed.Hostname && parsed.Hostname.Length > 0)
        {
            parsed.Hostname = "localhost";
        }

        return parsed.Href;
    }

    [GeneratedRegex(@"127(?:\.(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)){3}|\[::1\]|localhost", RegexOptions.CultureInvariant)]
    private static partial Regex LoopbackName();
}
