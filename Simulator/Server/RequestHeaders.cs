using System.Collections;
using System.Runtime.CompilerServices;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// What <c>Headers()</c> gives. Awaiting it gives the headers in every version; what it gives without that is the version's:
/// 14 the headers (no promise), 15 the headers too (a promise that carries them), 16 nothing (a promise).
/// </summary>
public sealed class RequestHeaders : IEnumerable<KeyValuePair<string, string>>
{
    private readonly ReadonlyHeaders _headers;
    private readonly RequestApiAccess _access;

    internal RequestHeaders(ReadonlyHeaders headers, RequestApiAccess access) => (_headers, _access) = (headers, access);

    /// <summary>Whether it is a promise: from 15 on.</summary>
    public bool IsPromise => _access != RequestApiAccess.Direct;

    /// <inheritdoc cref="Web.Headers.Get"/>
    /// <exception cref="TypeErrorException">The version gives nothing without awaiting.</exception>
    public string? Get(string name) => Direct("get").Get(name);

    /// <inheritdoc cref="Get"/>
    public bool Has(string name) => Direct("has").Has(name);

    /// <inheritdoc cref="Get"/>
    public IEnumerable<string> Keys() => Direct("keys").Keys();

    /// <inheritdoc cref="Get"/>
    public IEnumerable<string> Values() => Direct("values").Values();

    /// <summary>Awaiting gives the headers.</summary>
    public TaskAwaiter<ReadonlyHeaders> GetAwaiter() => Task.FromResult(_headers).GetAwaiter();

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Direct("entries").GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadonlyHeaders Direct(string member) =>
        _access == RequestApiAccess.PromiseOnly ? throw new TypeErrorException($"headers(...).{member} is not a function") : _headers;
}
