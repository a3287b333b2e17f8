using System.Globalization;

namespace RouteHandlers.Web;

/// <summary>The parts of a parsed URL, each serialised already.</summary>
// https://url.spec.whatwg.org/#concept-url
internal sealed class UrlRecord
{
    private static readonly Dictionary<string, int?> _specialSchemes = new(StringComparer.Ordinal)
    {
        ["ftp"] = 21,
        ["file"] = null,
        ["http"] = 80,
        ["https"] = 443,
        ["ws"] = 80,
        ["wss"] = 443,
    };

    public string Scheme { get; set; } = "";

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";

    /// <value>Null: no host. Empty: the empty host.</value>
    public string? Host { get; set; }

    /// <value>Null when it is the scheme's own.</value>
    public int? Port { get; set; }

    public List<string> Path { get; } = [];

    /// <value>Null unless the path is opaque, as in <c>mailto:a@b.c</c>.</value>
    public string? OpaquePath { get; set; }

    /// <value>Null: no question mark.</value>
    public string? Query { get; set; }

    /// <value>Null: no number sign.</value>
    public string? Fragment { get; set; }

    public bool IsSpecial => IsSpecialScheme(Scheme);

    public bool HasCredentials => Username.Length > 0 || Password.Length > 0;

    public bool CannotHaveUsernamePasswordPort => Host is null or "" || Scheme == "file";

    // https://url.spec.whatwg.org/#url-path-serializer
    public string PathText => OpaquePath ?? string.Concat(Path.Select(segment => "/" + segment));

    public string HostText => Host + (Port is { } port ? ":" + port.ToString(CultureInfo.InvariantCulture) : "");

    public static bool IsSpecialScheme(string scheme) => _specialSchemes.ContainsKey(scheme);

    public static int? DefaultPort(string scheme) => _specialSchemes.GetValueOrDefault(scheme);

    // https://url.spec.whatwg.org/#shorten-a-urls-path
    public void ShortenPath()
    {
        if (Path.Count > 0 && !(Scheme == "file" && Path.Count == 1 && UrlParser.IsNormalizedDriveLetter(Path[0])))
        {
            Path.RemoveAt(Path.Count - 1);
        }
    }

    public void CopyTo(UrlRecord target)
    {
        (target.Scheme, target.Username, target.Password) = (Scheme, Username, Password);
        (target.Host, target.Port, target.OpaquePath) = (Host, Port, OpaquePath);
        (target.Query, target.Fragment) = (Query, Fragment);
        var path = Path.ToList(); // target may be this
        target.Path.Clear();
        target.Path.AddRange(path);
    }

    public UrlRecord Copy()
    {
        var copy = new UrlRecord();
        CopyTo(copy);
        return copy;
    }

    // https://url.spec.whatwg.org/#concept-url-origin
    public string Origin() => Scheme switch
    {
        "blob" => UrlParser.Parse(PathText) is { Scheme: "http" or "https" } inner ? inner.Origin() : "null",
        "http" or "https" or "ws" or "wss" or "ftp" => $"{Scheme}://{HostText}",
        _ => "null",
    };

    // https://url.spec.whatwg.org/#concept-url-serializer
    public string Serialize()
    {
        var authority = "";
        if (Host is not null)
        {
            var password = Password.Length > 0 ? ":" + Password : "";
            authority = "//" + (HasCredentials ? Username + password + "@" : "") + HostText;
        }
        else if (OpaquePath is null && Path is ["", _, ..])
        {
            authority = "/."; // else the path would read as a host
        }

        return $"{Scheme}:{authority}{PathText}{(Query is null ? "" : "?" + Query)}{(Fragment is null ? "" : "#" + Fragment)}";
    }
}
