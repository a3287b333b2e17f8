using System.Collections;
using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>A segment's value: one text, or a catch-all's list of them.</summary>
public sealed class ParamValue : IReadOnlyList<string>, IToJson
{
    private readonly string[] _values;

    internal ParamValue(string value) => (_values, IsList) = ([value], false);

    internal ParamValue(string[] values) => (_values, IsList) = (values, true);

    /// <summary>Whether it is a catch-all's list.</summary>
    public bool IsList { get; }

    public int Count => _values.Length;

    public string this[int index] => _values[index];

    public static implicit operator string(ParamValue value) => value?.ToString()!;

    /// <summary>The text; a list's parts joined by commas, as JavaScript prints an array.</summary>
    public override string ToString() => string.Join(',', _values);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_values).GetEnumerator();

    object? IToJson.ToJson() => IsList ? _values : _values[0];

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Values by name that keep the order of the path.</summary>
internal sealed class ParamValues(IReadOnlyList<KeyValuePair<string, ParamValue>> pairs) : IReadOnlyDictionary<string, ParamValue>, IToJson
{
    public static ParamValues None { get; } = new([]);

    public IEnumerable<string> Keys => pairs.Select(pair => pair.Key);

    public IEnumerable<ParamValue> Values => pairs.Select(pair => pair.Value);

    public int Count => pairs.Count;

    public ParamValue this[string key] => TryGetValue(key, out var value) ? value : null!;

    public bool ContainsKey(string key) => pairs.Any(pair => pair.Key == key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ParamValue value)
    {
        value = pairs.Where(pair => pair.Key == key).Select(pair => pair.Value).FirstOrDefault();
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, ParamValue>> GetEnumerator() => pairs.GetEnumerator();

    object? IToJson.ToJson() => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
