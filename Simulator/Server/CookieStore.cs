using RouteHandlers.Runtime;
using RouteHandlers.Versions;

namespace RouteHandlers.Server;

/// <summary>What awaiting <c>cookies()</c> gives: the client's cookies and those that the handler sets.</summary>
public sealed class CookieStore
{
    private readonly MutableCookies _cookies;
    private readonly CookieRules _rules;
    private readonly bool _isSent;

    internal CookieStore(MutableCookies cookies, CookieRules rules, bool isSent = true) => (_cookies, _rules, _isSent) = (cookies, rules, isSent);

    /// <summary>Null when there is none.</summary>
    public Cookie? Get(string name) => _cookies.Get(name);

    /// <summary>The client's in the order of its header, then those the handler set.</summary>
    public IReadOnlyList<Cookie> GetAll() => _cookies.Visible.GetAll();

    /// <summary>None or one: a name is there once.</summary>
    public IReadOnlyList<Cookie> GetAll(string name) => _cookies.Get(name) is { } cookie ? [cookie] : [];

    public bool Has(string name) => _cookies.Get(name) is not null;

    /// <summary>Sets a cookie; it is sent with the answer and can be read at once.</summary>
    /// <returns>The store; in 14 one whose changes are not sent.</returns>
    public CookieStore Set(string name, string? value, CookieOptions? options = null) => Set(new Cookie(name, value, options));

    /// <inheritdoc cref="Set(string, string, CookieOptions)"/>
    public CookieStore Set(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        _cookies.Set(cookie, _isSent);
        return _rules.ChangesCanBeChained || !_isSent ? this : new(_cookies, _rules, isSent: false);
    }

    /// <inheritdoc cref="Delete(Cookie)"/>
    public CookieStore Delete(string name) => Delete(new Cookie { Name = name });

    /// <inheritdoc cref="ResponseCookies.Delete(Cookie)"/>
    /// <returns>The store; in 14 null.</returns>
    public CookieStore Delete(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        _cookies.Delete(cookie, _isSent);
        return _rules.ChangesCanBeChained || !_isSent ? this : null!;
    }

    /// <summary>All cookies as Set-Cookie lines joined by semicolons.</summary>
    public override string ToString() => _cookies.Visible.ToString();
}
