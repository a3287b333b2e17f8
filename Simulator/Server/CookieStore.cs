using System.Runtime.CompilerServices;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// What <c>cookies()</c> gives: the client's cookies and those that the handler sets. Awaiting it gives the members in every version; what they do without that is the
/// version's: 14 and 15 have them (15 is a promise that carries them), 16 does not (a promise).
/// </summary>
public sealed class CookieStore
{
    private readonly MutableCookies _cookies;
    private readonly CookieRules _rules;
    private readonly RequestApiAccess _access;
    private readonly bool _isSent;

    internal CookieStore(MutableCookies cookies, CookieRules rules, RequestApiAccess access, bool isSent = true) =>
        (_cookies, _rules, _access, _isSent) = (cookies, rules, access, isSent);

    /// <summary>Whether it is a promise: from 15 on, before it is awaited.</summary>
    public bool IsPromise => _access != RequestApiAccess.Direct;

    public TaskAwaiter<CookieStore> GetAwaiter() => Task.FromResult(IsPromise ? new CookieStore(_cookies, _rules, RequestApiAccess.Direct) : this).GetAwaiter();

    /// <summary>Null when there is none.</summary>
    public Cookie? Get(string name) => Members("get").Get(name);

    /// <summary>The client's in the order of its header, then those the handler set.</summary>
    public IReadOnlyList<Cookie> GetAll() => Members("getAll").Visible.GetAll();

    /// <summary>None or one: a name is there once.</summary>
    public IReadOnlyList<Cookie> GetAll(string name) => Members("getAll").Get(name) is { } cookie ? [cookie] : [];

    public bool Has(string name) => Members("has").Get(name) is not null;

    /// <summary>Sets a cookie; it is sent with the answer and can be read at once.</summary>
    /// <returns>The store; in 14 one whose changes are not sent.</returns>
    public CookieStore Set(string name, string? value, CookieOptions? options = null) => Set(new Cookie(name, value, options));

    /// <inheritdoc cref="Set(string, string, CookieOptions)"/>
    public CookieStore Set(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        Members("set").Set(cookie, _isSent);
        return _rules.ChangesCanBeChained || !_isSent ? this : new(_cookies, _rules, _access, isSent: false);
    }

    /// <inheritdoc cref="Delete(Cookie)"/>
    public CookieStore Delete(string name) => Delete(new Cookie { Name = name });

    /// <inheritdoc cref="ResponseCookies.Delete(Cookie)"/>
    /// <returns>The store; in 14 null.</returns>
    public CookieStore Delete(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        Members("delete").Delete(cookie, _isSent);
        return _rules.ChangesCanBeChained || !_isSent ? this : null!;
    }

    /// <summary>All cookies as Set-Cookie lines joined by semicolons; a promise prints as one.</summary>
    public override string ToString() => _access == RequestApiAccess.PromiseOnly ? "[object Promise]" : _cookies.Visible.ToString();

    private MutableCookies Members(string name) => _access == RequestApiAccess.PromiseOnly
        ? throw new TypeErrorException($"cookies(...).{name} is not a function")
        : _cookies;
}
