using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RouteHandlers.Web;

/// <summary>
/// <c>JSON.stringify</c>. System.Text.Json says which properties a value has; the text is written here, because its
/// writer escapes more than a script does and replaces lone surrogates.
/// </summary>
// https://tc39.es/ecma262/#sec-json.stringify
internal sealed class JsonStringifier
{
    private static readonly JsonSerializerOptions _options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly StringBuilder _result = new();
    private readonly List<(object Value, string Key)> _path = [];

    private Func<string, DateTime, string?>? _dates;

    /// <summary>Null where a script gets <c>undefined</c>.</summary>
    /// <param name="dates">The text of a date in UTC by the name of its property; null: its own, ISO 8601.</param>
    public static string? Stringify(object? value, Func<string, DateTime, string?>? dates = null)
    {
        var stringifier = new JsonStringifier { _dates = dates };
        return stringifier.Write(value, "") ? stringifier._result.ToString() : null;
    }

    /// <summary>False, and nothing written, for what a script leaves out.</summary>
    private bool Write(object? value, string key)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RangeErrorException("Maximum call stack size exceeded");
        }

        switch (value)
        {
            case null:
                _result.Append("null");
                return true;
            case Delegate:
                return false;
            case IToJson json:
                return Write(json.ToJson(), key);
            case string text:
                Quote(text);
                return true;
            case char c:
                Quote(c.ToString());
                return true;
            case bool flag:
                _result.Append(flag ? "true" : "false");
                return true;
            case double or float or decimal or sbyte or byte or short or ushort or int or uint or long or ulong:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                _result.Append(double.IsFinite(number) ? JavaScriptNumber.ToString(number) : "null");
                return true;
            case BigInteger:
                throw new TypeErrorException("Do not know how to serialize a BigInt");
            case DateTime or DateTimeOffset:
                var date = value is DateTime time ? time.ToUniversalTime() : ((DateTimeOffset)value).UtcDateTime;
                Quote(_dates?.Invoke(key, date) ?? date.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                return true;
            case JsonDocument document:
                return Write(document.RootElement, key);
            case JsonElement element:
                return Write(FromElement(element), key);
            case JsonValue node:
                return Write(FromNode(node), key);
            case Exception or Task or Stream or Headers or UrlSearchParams or BodyMixin:
                _result.Append("{}"); // nothing of these is an own property
                return true;
            default:
                WriteStructure(value, key);
                return true;
        }
    }

    private void WriteStructure(object value, string key)
    {
        var start = _path.FindIndex(entry => ReferenceEquals(entry.Value, value));
        if (start >= 0)
        {
            throw Circular(start, key);
        }

        _path.Add((value, key));
        if (Properties(value) is { } properties)
        {
            WriteObject(properties);
        }
        else if (value is IEnumerable items)
        {
            WriteArray(items);
        }
        else
        {
            WriteByContract(value);
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private void WriteObject(IEnumerable<KeyValuePair<string, object?>> properties)
    {
        _result.Append('{');
        var first = true;
        foreach (var (name, value) in PropertyOrder.Sort(properties))
        {
            var before = _result.Length;
            _result.Append(first ? "" : ",");
            Quote(name);
            _result.Append(':');
            if (Write(value, name))
            {
                first = false;
            }
            else
            {
                _result.Length = before;
            }
        }

        _result.Append('}');
    }

    private void WriteArray(IEnumerable items)
    {
        _result.Append('[');
        var index = 0;
        foreach (var item in items)
        {
            _result.Append(index > 0 ? "," : "");
            if (!Write(item, index.ToString(CultureInfo.InvariantCulture)))
            {
                _result.Append("null");
            }

            index++;
        }

        _result.Append(']');
    }

    /// <summary>What is neither object nor list to a script: System.Text.Json's converter for it decides.</summary>
    private void WriteByContract(object value)
    {
        try
        {
            Write(JsonSerializer.SerializeToElement(value, value.GetType(), _options), "");
        }
        catch (NotSupportedException exception)
        {
            throw new TypeErrorException("Value is not JSON serializable", exception);
        }
    }

    /// <summary>Null when the value is no object of properties.</summary>
    private static IEnumerable<KeyValuePair<string, object?>>? Properties(object value)
    {
        switch (value)
        {
            case JsonObject node:
                return node.Select(property => KeyValuePair.Create(property.Key, (object?)property.Value));
            case IDictionary dictionary:
                return Entries(dictionary);
            case IEnumerable:
                return null;
        }

        var contract = _options.GetTypeInfo(value.GetType());
        return contract.Kind == JsonTypeInfoKind.Object
            ? contract.Properties
                .Where(property => property.Get is not null)
                .Select(property => (property, content: property.Get!(value)))
                .Where(pair => pair.property.ShouldSerialize?.Invoke(value, pair.content) ?? true)
                .Select(pair => KeyValuePair.Create(pair.property.Name, pair.content))
            : null;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return new(Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", entry.Value);
        }
    }

    private static object? FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object? FromNode(JsonValue node) =>
        node.TryGetValue(out JsonElement element) ? element
        : node.TryGetValue(out string? text) ? text
        : node.TryGetValue(out double number) ? number
        : JsonSerializer.SerializeToElement(node, _options);

    // https://tc39.es/ecma262/#sec-quotejsonstring
    private void Quote(string text)
    {
        _result.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    _result.Append('\\').Append(c);
                    break;
                case '\b' or '\t' or '\n' or '\f' or '\r':
                    _result.Append('\\').Append("btn?fr"[c - '\b']);
                    break;
                case var _ when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]):
                    _result.Append(c).Append(text[++i]);
                    break;
                case < ' ' or (>= '\ud800' and <= '\udfff'):
                    _result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    _result.Append(c);
                    break;
            }
        }

        _result.Append('"');
    }

    private TypeErrorException Circular(int start, string key)
    {
        var cycle = _path.Skip(start).ToList();
        var lines = cycle.Zip(cycle.Skip(1), (owner, entry) => $"\n    |     {Place(owner.Value, entry.Key)} -> object with constructor '{Constructor(entry.Value)}'").ToList();
        if (lines.Count > 3)
        {
            lines = [lines[0], lines[1], "\n    |     ...", lines[^1]];
        }

        return new TypeErrorException(
            $"Converting circular structure to JSON\n    --> starting at object with constructor '{Constructor(cycle[0].Value)}'"
            + $"{string.Concat(lines)}\n    --- {Place(cycle[^1].Value, key)} closes the circle");
    }

    private static string Place(object owner, string key) => Properties(owner) is null ? $"index {key}" : $"property '{key}'";

    private static string Constructor(object value) =>
        Properties(value) is null ? "Array"
        : value is IDictionary or JsonObject || value.GetType().Name.StartsWith('<') ? "Object"
        : value.GetType().Name;
}
