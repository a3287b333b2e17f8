using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// <c>response.cookies</c>: the cookies that a response sets. They are read from its Set-Cookie lines when it is made; each change writes those lines anew.
/// </summary>
public sealed class ResponseCookies
{
    private readonly HeaderList? _headers;
    private readonly CookieRules _rules;
    private readonly Action? _changed;
    private readonly OrderedDictionary<string, Cookie> _cookies;

    /// <param name="headers">Null: the cookies stand in no headers.</param>
    /// <param name="changed">Called after each change.</param>
    internal ResponseCookies(HeaderList? headers, CookieRules? rules = null, Action? changed = null)
    {
        _headers = headers;
        _rules = rules ?? HandlerScope.Current?.Rules.Cookies ?? new();
        _changed = changed;
        _cookies = new(_rules.NamesAreCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var cookie in (headers?.GetSetCookie() ?? []).Select(line => CookieSyntax.ParseSetCookie(line, _rules)).OfType<Cookie>())
        {
            _cookies[cookie.Name] = cookie;
        }
    }

    /// <summary>Null when there is none.</summary>
    public Cookie? Get(string name) => _cookies.GetValueOrDefault(name);

    public IReadOnlyList<Cookie> GetAll() => [.. _cookies.Values];

    /// <summary>None or one: a name is there once.</summary>
    public IReadOnlyList<Cookie> GetAll(string name) => Get(name) is { } cookie ? [cookie] : [];

    public bool Has(string name) => _cookies.ContainsKey(name);

    public ResponseCookies Set(string name, string? value, CookieOptions? options = null) => Set(new(name, value, options));

    /// <summary>A cookie of the same name is replaced, at its place.</summary>
    public ResponseCookies Set(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        _cookies[cookie.Name] = Normalize(cookie);
        Write();
        return this;
    }

    public ResponseCookies Delete(string name) => Delete(new Cookie { Name = name });

    /// <summary>Tells the client to forget a cookie: an empty value and a date in the past. A cookie is forgotten only where path and domain are those it was set with.</summary>
    public ResponseCookies Delete(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        var kept = _rules.DeleteTakesEveryAttribute ? cookie : new() { Name = cookie.Name, Path = cookie.Path, Domain = cookie.Domain };
        return Set(kept with { Value = "", Expires = DateTimeOffset.UnixEpoch });
    }

    /// <summary>The Set-Cookie lines, joined as no header is.</summary>
    public override string ToString() => string.Join("; ", Lines());

    internal IEnumerable<string> Lines() => _cookies.Values.Select(cookie => CookieSyntax.Stringify(cookie, _rules));

    internal void Forget(string name) => _cookies.Remove(name);

    private static TimeProvider Clock => TimeProvider.System;

    private void Write()
    {
        if (_headers is null)
        {
            return;
        }

        _headers.Delete("set-cookie");
        foreach (var line in Lines())
        {
            _headers.Append("set-cookie", line);
        }

        _changed?.Invoke();
    }

    private Cookie Normalize(Cookie cookie)
    {
        var withPath = cookie with { Path = cookie.Path ?? _rules.DefaultPath };
        if (cookie.MaxAge is not { } seconds || seconds is 0 or double.NaN || !_rules.MaxAgeSetsExpires)
        {
            return withPath;
        }

        var time = Clock.GetUtcNow().ToUnixTimeMilliseconds() + (seconds * 1000);
        var isDate = time >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return withPath with { Expires = isDate ? DateTimeOffset.FromUnixTimeMilliseconds((long)time) : null, ExpiresIsInvalid = !isDate };
    }
}
