using System.Globalization;

namespace RouteHandlers.Web;

/// <summary>A URL and its parts. A part that is set to something impossible stays as it was, except <see cref="Href"/>, which throws.</summary>
// https://url.spec.whatwg.org/#url-class
public sealed class Url : IToJson
{
    private readonly UrlRecord _record;

    /// <exception cref="TypeErrorException">The text is no URL, by itself or relative to <paramref name="base"/>.</exception>
    public Url(string url, string? @base = null)
        : this(ParseRecord(url, @base) ?? throw Invalid())
    {
    }

    private Url(UrlRecord record)
    {
        _record = record;
        SearchParams = new UrlSearchParams(record.Query, query => record.Query = query.Length == 0 ? null : query);
    }

    public string Href
    {
        get => _record.Serialize();
        set
        {
            (ParseRecord(value, null) ?? throw Invalid()).CopyTo(_record);
            SearchParams.Parse(_record.Query ?? "");
        }
    }

    /// <summary>Scheme, host and port; the text <c>null</c> where the scheme has no origin.</summary>
    public string Origin => _record.Origin();

    /// <summary>The scheme with its colon.</summary>
    public string Protocol
    {
        get => _record.Scheme + ":";
        set => UrlParser.ParseInto(value + ":", _record, UrlState.SchemeStart);
    }

    public string Username
    {
        get => _record.Username;
        set
        {
            if (!_record.CannotHaveUsernamePasswordPort)
            {
                _record.Username = PercentEncoding.Encode(value, PercentEncodeSet.Userinfo);
            }
        }
    }

    public string Password
    {
        get => _record.Password;
        set
        {
            if (!_record.CannotHaveUsernamePasswordPort)
            {
                _record.Password = PercentEncoding.Encode(value, PercentEncodeSet.Userinfo);
            }
        }
    }

    /// <summary>The host name, and the port unless it is the scheme's own.</summary>
    public string Host
    {
        get => _record.HostText;
        set => ParseUnlessOpaque(value, UrlState.Host);
    }

    public string Hostname
    {
        get => _record.Host ?? "";
        set => ParseUnlessOpaque(value, UrlState.Hostname);
    }

    /// <summary>Empty for the scheme's own port.</summary>
    public string Port
    {
        get => _record.Port?.ToString(CultureInfo.InvariantCulture) ?? "";
        set
        {
            if (_record.CannotHaveUsernamePasswordPort)
            {
                return;
            }

            if (value.Length == 0)
            {
                _record.Port = null;
            }
            else
            {
                UrlParser.ParseInto(value, _record, UrlState.Port);
            }
        }
    }

    public string Pathname
    {
        get => _record.PathText;
        set
        {
            if (_record.OpaquePath is null)
            {
                _record.Path.Clear();
                UrlParser.ParseInto(value, _record, UrlState.PathStart);
            }
        }
    }

    /// <summary>The query with its question mark; empty when there is none or it is empty.</summary>
    public string Search
    {
        get => string.IsNullOrEmpty(_record.Query) ? "" : "?" + _record.Query;
        set
        {
            _record.Query = null;
            if (value.Length > 0)
            {
                _record.Query = "";
                UrlParser.ParseInto(value.StartsWith('?') ? value[1..] : value, _record, UrlState.Query);
            }

            SearchParams.Parse(_record.Query ?? "");
        }
    }

    /// <summary>The query as a list; a change of either shows in the other.</summary>
    public UrlSearchParams SearchParams { get; }

    /// <summary>The fragment with its number sign; empty when there is none or it is empty.</summary>
    public string Hash
    {
        get => string.IsNullOrEmpty(_record.Fragment) ? "" : "#" + _record.Fragment;
        set
        {
            _record.Fragment = null;
            if (value.Length > 0)
            {
                _record.Fragment = "";
                UrlParser.ParseInto(value.StartsWith('#') ? value[1..] : value, _record, UrlState.Fragment);
            }
        }
    }

    internal bool HasCredentials => _record.HasCredentials;

    public static bool CanParse(string url, string? @base = null) => ParseRecord(url, @base) is not null;

    /// <summary>Null when the text is no URL.</summary>
    // https://url.spec.whatwg.org/#dom-url-parse
    public static Url? Parse(string url, string? @base = null) => ParseRecord(url, @base) is { } record ? new Url(record) : null;

    public override string ToString() => Href;

    object IToJson.ToJson() => Href;

    private static UrlRecord? ParseRecord(string url, string? @base)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (@base is null)
        {
            return UrlParser.Parse(url);
        }

        return UrlParser.Parse(@base) is { } parsed ? UrlParser.Parse(url, parsed) : null;
    }

    private static TypeErrorException Invalid() => new("Invalid URL");

    private void ParseUnlessOpaque(string value, UrlState state)
    {
        if (_record.OpaquePath is null)
        {
            UrlParser.ParseInto(value, _record, state);
        }
    }
}
