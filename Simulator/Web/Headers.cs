using System.Collections;
using System.Runtime.CompilerServices;
using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>
/// The headers of a request or a response. A value that is null is the text <c>null</c>, as a script would write it.
/// Enumerating gives lower-cased names in order, values of one name joined by <c>, </c>, each <c>set-cookie</c> on its own.
/// </summary>
// https://fetch.spec.whatwg.org/#headers-class
public class Headers : IEnumerable<KeyValuePair<string, string>>
{
    private readonly HeaderList _list;

    internal Headers(HeaderList list, HeadersGuard guard)
    {
        _list = list;
        Guard = guard;
    }

    public Headers()
        : this(new HeaderList(), HeadersGuard.None)
    {
    }

    /// <summary>A copy of another <see cref="Headers"/>, or one that holds the pairs, each appended.</summary>
    public Headers(IEnumerable<KeyValuePair<string, string>> init)
        : this()
    {
        ArgumentNullException.ThrowIfNull(init);
        if (init is Headers other)
        {
            _list = new HeaderList(other.List);
            return;
        }

        KeyValuePair<string, string>[] pairs = [.. init];
        foreach (var (name, value) in pairs)
        {
            CheckByteStrings(name, value); // all are converted before the first is validated
        }

        foreach (var (name, value) in pairs)
        {
            Append(name, value);
        }
    }

    /// <summary>One that holds the pairs, each appended.</summary>
    /// <exception cref="TypeErrorException">A pair has not two members.</exception>
    [OverloadResolutionPriority(-1)]
    public Headers(IEnumerable<IReadOnlyList<string>> init)
        : this()
    {
        ArgumentNullException.ThrowIfNull(init);
        foreach (var pair in init)
        {
            if (pair is not [var name, var value])
            {
                throw new TypeErrorException($"Headers constructor: expected name/value pair to be length 2, found {pair.Count}.");
            }

            Append(name, value);
        }
    }

    internal virtual HeaderList List => _list;

    internal HeadersGuard Guard { get; }

    /// <summary><see cref="Get"/> and <see cref="Set(string, string)"/>, so that headers can be written as an object initializer.</summary>
    public string? this[string name]
    {
        get => Get(name);
        set => Set(name, value, "Headers.append"); // the message a script's object literal leads to
    }

    /// <summary>The values of that name joined by <c>, </c>; null when there is none.</summary>
    public string? Get(string name) => List.Get(CheckName(name, "Headers.get"));

    public bool Has(string name) => List.Contains(CheckName(name, "Headers.has"));

    public void Set(string name, string? value) => Set(name, value, "Headers.set");

    public void Append(string name, string? value)
    {
        var normal = CheckHeader(name, value, "Headers.append");
        CheckGuard();
        List.Append(name, normal);
    }

    /// <summary><see cref="Append"/>, for collection initializers.</summary>
    public void Add(string name, string? value) => Append(name, value);

    public void Delete(string name)
    {
        CheckName(name, "Headers.delete");
        CheckGuard();
        List.Delete(name);
    }

    /// <summary>Each <c>Set-Cookie</c> value by itself, in the order they were appended.</summary>
    public IReadOnlyList<string> GetSetCookie()
    {
        var values = List.GetSetCookie();
        return values.Count < 2 || HandlerScope.Current is not { Rules.Responses.SetCookieValuesStandApart: false } ? values : [string.Join(", ", values)];
    }

    /// <param name="callback">Gets the value, then the name.</param>
    public void ForEach(Action<string, string> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        foreach (var (name, value) in this)
        {
            callback(value, name);
        }
    }

    public IEnumerable<KeyValuePair<string, string>> Entries() => this;

    public IEnumerable<string> Keys() => this.Select(header => header.Key);

    public IEnumerable<string> Values() => this.Select(header => header.Value);

    // The standard's iteration is live: a change during it shows in what is left.
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < List.SortAndCombine().Count; i++)
        {
            yield return List.SortAndCombine()[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected virtual JavaScriptException Refused() => new TypeErrorException("immutable");

    private void Set(string name, string? value, string prefix)
    {
        var normal = CheckHeader(name, value, prefix);
        CheckGuard();
        List.Set(name, normal);
    }

    private void CheckGuard()
    {
        if (Guard == HeadersGuard.Immutable)
        {
            throw Refused();
        }
    }

    // Both arguments are converted before either is validated.
    private static string CheckHeader(string name, string? value, string prefix)
    {
        CheckByteStrings(name, value);
        var normal = HttpSyntax.Normalize(value ?? "null");
        CheckName(name, prefix);
        return HttpSyntax.IsHeaderValue(normal)
            ? normal
            : throw new TypeErrorException($"{prefix}: \"{normal}\" is an invalid header value.");
    }

    private static void CheckByteStrings(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        HttpSyntax.CheckByteString(name);
        HttpSyntax.CheckByteString(value ?? "null");
    }

    private static string CheckName(string name, string prefix)
    {
        ArgumentNullException.ThrowIfNull(name);
        HttpSyntax.CheckByteString(name);
        return HttpSyntax.IsToken(name) ? name : throw new TypeErrorException($"{prefix}: \"{name}\" is an invalid header name.");
    }
}
