using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary><c>request.nextUrl</c>: a URL whose path knows the base path.</summary>
public sealed class NextUrl : IToJson
{
    private readonly Url _url;

    /// <param name="url">An absolute URL.</param>
    public NextUrl(string url) => _url = new(url);

    public string Href { get => _url.Href; set => _url.Href = value; }

    public string Origin => _url.Origin;

    public string Protocol { get => _url.Protocol; set => _url.Protocol = value; }

    public string Host { get => _url.Host; set => _url.Host = value; }

    public string Hostname { get => _url.Hostname; set => _url.Hostname = value; }

    public string Port { get => _url.Port; set => _url.Port = value; }

    /// <summary>Still percent-encoded, without the base path.</summary>
    public string Pathname { get => _url.Pathname; set => _url.Pathname = value; }

    public string Search { get => _url.Search; set => _url.Search = value; }

    public string Hash { get => _url.Hash; set => _url.Hash = value; }

    public UrlSearchParams SearchParams => _url.SearchParams;

    /// <summary>The configured base path; empty without one.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>The locale of the path; empty without internationalised routing.</summary>
    public string Locale { get; set; } = "";

    /// <summary>Another one with the same URL; changing it changes this one not.</summary>
    public NextUrl Clone() => new(Href) { BasePath = BasePath, Locale = Locale };

    public override string ToString() => Href;

    object? IToJson.ToJson() => Href;
}
