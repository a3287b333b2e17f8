using System.Collections;
using System.Runtime.CompilerServices;
using RouteHandlers.Runtime;
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
    private readonly string? _use;

    /// <param name="use">What of the request whoever reads it looks at, as a script writes it; null: nothing.</param>
    internal RouteParams(IReadOnlyList<KeyValuePair<string, ParamValue>>? values, RequestApiAccess access, string? use = null) =>
        (_values, _access, _use) = (values is null ? null : new ParamValues(values), access, use);

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
    public TaskAwaiter<IReadOnlyDictionary<string, ParamValue>> GetAwaiter()
    {
        Use();
        return Task.FromResult<IReadOnlyDictionary<string, ParamValue>>(_values!).GetAwaiter();
    }

    /// <summary>What spreading it gives (<c>{...params}</c>): what is there without awaiting.</summary>
    public IEnumerator<KeyValuePair<string, ParamValue>> GetEnumerator() => Direct.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    object? IToJson.ToJson() => _values is null ? null : Direct;

    private ParamValues Direct
    {
        get
        {
            Use();
            return _values is null ? throw new TypeErrorException("Cannot read properties of undefined")
                : _access == RequestApiAccess.PromiseOnly ? ParamValues.None
                : _values;
        }
    }

    private void Use()
    {
        if (_use is not null)
        {
            HandlerScope.Use(_use);
        }
    }
}
