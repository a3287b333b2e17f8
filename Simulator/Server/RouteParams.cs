using System.Collections;
using System.Runtime.CompilerServices;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// <c>context.params</c>. Awaiting it gives the values in every version; what it gives without that is the version's:
/// 14 the values (a plain object), 15 the values too (a promise that carries them), 16 nothing (a promise).
/// </summary>
public sealed class RouteParams : IEnumerable<KeyValuePair<string, ParamValue>>, IToJson
{
    private readonly ParamValues? _values;
    private readonly RequestApiAccess _access;

    internal RouteParams(IReadOnlyList<KeyValuePair<string, ParamValue>>? values, RequestApiAccess access) =>
        (_values, _access) = (values is null ? null : new ParamValues(values), access);

    /// <summary>Whether it is JavaScript's <c>undefined</c>: in a route without dynamic segments.</summary>
    public bool IsUndefined => _values is null;

    /// <summary>Whether it is a promise: from 15 on.</summary>
    public bool IsPromise => !IsUndefined && _access != RequestApiAccess.Direct;

    /// <summary>The value without awaiting; null where the version does not give it, or there is no such key.</summary>
    /// <exception cref="TypeErrorException">There are no dynamic segments: the property of <c>undefined</c> is read.</exception>
    public ParamValue? this[string name] => Direct.TryGetValue(name, out var value) ? value : null;

    /// <summary>The keys that are there without awaiting, in the order of the path.</summary>
    public IEnumerable<string> Keys => Direct.Keys;

    /// <summary>Awaiting gives the values by name, or null where there are none (<c>await undefined</c>).</summary>
    public TaskAwaiter<IReadOnlyDictionary<string, ParamValue>> GetAwaiter() => Task.FromResult<IReadOnlyDictionary<string, ParamValue>>(_values!).GetAwaiter();

    /// <summary>What spreading it gives (<c>{...params}</c>): what is there without awaiting.</summary>
    public IEnumerator<KeyValuePair<string, ParamValue>> GetEnumerator() => Direct.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    object? IToJson.ToJson() => _values is null ? null : Direct;

    private ParamValues Direct => _values is null
        ? throw new TypeErrorException("Cannot read properties of undefined")
        : _access == RequestApiAccess.PromiseOnly ? ParamValues.None : _values;
}
