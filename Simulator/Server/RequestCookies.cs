using System.Collections;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// <c>request.cookies</c>: names and values of the Cookie header as it was when the request was made. Changing them changes that header of this request object, and nothing
/// that the client gets.
/// </summary>
public sealed class RequestCookies : IEnumerable<KeyValuePair<string, Cookie>>
{
    private readonly HeaderList _headers;
    private readonly CookieRules _rules;
    private readonly OrderedDictionary<string, Cookie> _cookies;
    private bool _isSealed;

    internal RequestCookies(HeaderList headers, CookieRules? rules = null)
    {
        _headers = headers;
        _rules = rules ?? HandlerScope.Current?.Rules.Cookies ?? new();
        _cookies = new(_rules.NamesAreCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in CookieSyntax.ParsePairs(headers.Get("cookie") ?? "", _rules))
        {
            _cookies[name] = new(name, value);
        }
    }

    /// <summary>None, and none can be set.</summary>
    internal static RequestCookies Sealed => new(new(), new()) { _isSealed = true };

    public int Size => _cookies.Count;

    /// <summary>Null when there is none.</summary>
    public Cookie? Get(string name) => _cookies.GetValueOrDefault(name);

    /// <summary>In the order of the header.</summary>
    public IReadOnlyList<Cookie> GetAll() => [.. _cookies.Values];

    /// <summary>None or one: a name is there once.</summary>
    public IReadOnlyList<Cookie> GetAll(string name) => Get(name) is { } cookie ? [cookie] : [];

    public bool Has(string name) => _cookies.ContainsKey(name);

    public RequestCookies Set(string name, string? value)
    {
        CheckIsOpen();
        _cookies[name] = new(name, value);
        Write();
        return this;
    }

    /// <summary>Of the cookie, name and value count.</summary>
    public RequestCookies Set(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        return Set(cookie.Name, cookie.Value);
    }

    /// <summary>Whether there was one.</summary>
    public bool Delete(string name)
    {
        CheckIsOpen();
        var deleted = _cookies.Remove(name);
        Write();
        return deleted;
    }

    /// <summary>Of each name whether there was one.</summary>
    public IReadOnlyList<bool> Delete(IEnumerable<string> names) => [.. names.Select(Delete)];

    public RequestCookies Clear()
    {
        CheckIsOpen();
        _cookies.Clear();
        Write();
        return this;
    }

    /// <summary>The cookies as a Cookie header.</summary>
    public override string ToString() => string.Join("; ", _cookies.Values.Select(cookie => CookieSyntax.StringifyPair(cookie, _rules)));

    public IEnumerator<KeyValuePair<string, Cookie>> GetEnumerator() => _cookies.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void CheckIsOpen()
    {
        if (_isSealed)
        {
            throw MutableCookies.Refused();
        }
    }

    private void Write() => _headers.Set("cookie", ToString());
}
