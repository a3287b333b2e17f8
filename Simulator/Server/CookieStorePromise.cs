using System.Runtime.CompilerServices;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// What <c>cookies()</c> gives. Awaiting it gives the store in every version; what its members do without that is the version's: 14 and 15 have them (15 is a promise that
/// carries them), 16 throws (a promise).
/// </summary>
public sealed class CookieStorePromise
{
    private readonly CookieStore _store;
    private readonly RequestApiAccess _access;

    internal CookieStorePromise(CookieStore store, RequestApiAccess access) => (_store, _access) = (store, access);

    /// <summary>Whether it is a promise: from 15 on.</summary>
    public bool IsPromise => _access != RequestApiAccess.Direct;

    public TaskAwaiter<CookieStore> GetAwaiter() => Task.FromResult(_store).GetAwaiter();

    /// <inheritdoc cref="CookieStore.Get(string)"/>
    public Cookie? Get(string name) => Direct("get").Get(name);

    /// <inheritdoc cref="CookieStore.GetAll()"/>
    public IReadOnlyList<Cookie> GetAll() => Direct("getAll").GetAll();

    /// <inheritdoc cref="CookieStore.GetAll(string)"/>
    public IReadOnlyList<Cookie> GetAll(string name) => Direct("getAll").GetAll(name);

    /// <inheritdoc cref="CookieStore.Has(string)"/>
    public bool Has(string name) => Direct("has").Has(name);

    /// <inheritdoc cref="CookieStore.Set(string, string, CookieOptions)"/>
    public CookieStore Set(string name, string? value, CookieOptions? options = null) => Direct("set").Set(name, value, options);

    /// <inheritdoc cref="CookieStore.Set(Cookie)"/>
    public CookieStore Set(Cookie cookie) => Direct("set").Set(cookie);

    /// <inheritdoc cref="CookieStore.Delete(string)"/>
    public CookieStore Delete(string name) => Direct("delete").Delete(name);

    /// <inheritdoc cref="CookieStore.Delete(Cookie)"/>
    public CookieStore Delete(Cookie cookie) => Direct("delete").Delete(cookie);

    /// <summary>The store as text; a mere promise prints as one.</summary>
    public override string ToString() => _access == RequestApiAccess.PromiseOnly ? "[object Promise]" : _store.ToString();

    private CookieStore Direct(string member) =>
        _access == RequestApiAccess.PromiseOnly ? throw new TypeErrorException($"cookies(...).{member} is not a function") : _store;
}
