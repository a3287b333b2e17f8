using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RouteHandlers.Web;

/// <summary>
/// <c>JSON.parse</c>, with the messages of Node 20. System.Text.Json's own reader refuses lone surrogates and
/// duplicate names, which a script accepts.
/// </summary>
// https://tc39.es/ecma262/#sec-json.parse
internal sealed class JsonParser(string text)
{
    private const char End = '\uFFFF';

    private int _position;

    private char Current => _position < text.Length ? text[_position] : End;

    private bool AtEnd => _position >= text.Length;

    public JsonNode? Parse()
    {
        var value = Value();
        SkipWhitespace();
        return AtEnd ? value : throw At("Unexpected non-whitespace character after JSON");
    }

    private JsonNode? Value()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RangeErrorException("Maximum call stack size exceeded");
        }

        SkipWhitespace();
        switch (Current)
        {
            case '{':
                return Object();
            case '[':
                return Array();
            case '"':
                return JsonValue.Create(String());
            case '-' or (>= '0' and <= '9'):
                return Number();
            case 't':
                return Literal("true", JsonValue.Create(true));
            case 'f':
                return Literal("false", JsonValue.Create(false));
            case 'n':
                return Literal("null", null);
            default:
                throw Unexpected();
        }
    }

    private JsonObject Object()
    {
        _position++;
        SkipWhitespace();
        var properties = new OrderedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        if (Current == '}')
        {
            _position++;
            return [];
        }

        Expect('"', "Expected property name or '}' in JSON");
        while (true)
        {
            var name = String();
            SkipWhitespace();
            Expect(':', "Expected ':' after property name in JSON");
            _position++;
            properties[name] = Value();
            SkipWhitespace();
            if (Current == '}')
            {
                _position++;
                return new JsonObject(PropertyOrder.Sort(properties));
            }

            Expect(',', "Expected ',' or '}' after property value in JSON");
            _position++;
            SkipWhitespace();
            Expect('"', "Expected double-quoted property name in JSON");
        }
    }

    private JsonArray Array()
    {
        _position++;
        var array = new JsonArray();
        SkipWhitespace();
        if (Current == ']')
        {
            _position++;
            return array;
        }

        while (true)
        {
            array.Add(Value());
            SkipWhitespace();
            if (Current == ']')
            {
                _position++;
                return array;
            }

            Expect(',', "Expected ',' or ']' after array element in JSON");
            _position++;
        }
    }

    private string String()
    {
        var result = new StringBuilder();
        for (_position++; ; _position++)
        {
            if (AtEnd)
            {
                throw At("Unterminated string in JSON");
            }

            switch (Current)
            {
                case '"':
                    _position++;
                    return result.ToString();
                case '\\':
                    _position++;
                    result.Append(Escape());
                    break;
                case < ' ':
                    throw At("Bad control character in string literal in JSON");
                default:
                    result.Append(Current);
                    break;
            }
        }
    }

    private char Escape() => AtEnd ? throw Unexpected() : Current switch
    {
        '"' or '\\' or '/' => Current,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => UnicodeEscape(),
        _ => throw At("Bad escaped character in JSON"),
    };

    private char UnicodeEscape()
    {
        var unit = 0;
        for (var i = 0; i < 4; i++)
        {
            _position++;
            if (AtEnd || !char.IsAsciiHexDigit(Current))
            {
                throw At("Bad Unicode escape in JSON");
            }

            unit = (unit * 16) + Convert.ToInt32(Current.ToString(), 16);
        }

        return (char)unit;
    }

    private JsonValue Number()
    {
        var start = _position;
        if (Current == '-')
        {
            _position++;
            if (!char.IsAsciiDigit(Current))
            {
                throw At("No number after minus sign in JSON");
            }
        }

        if (Current == '0')
        {
            _position++;
            if (char.IsAsciiDigit(Current))
            {
                throw At("Unexpected number in JSON");
            }
        }

        SkipDigits();
        if (Current == '.')
        {
            Digits("Unterminated fractional number in JSON");
        }

        if (Current is 'e' or 'E')
        {
            if (_position + 1 < text.Length && text[_position + 1] is '+' or '-')
            {
                _position++;
            }

            Digits("Exponent part is missing a number in JSON");
        }

        var number = double.Parse(text.AsSpan(start, _position - start), CultureInfo.InvariantCulture);

        // Backed by an element, the value can be read as int, long or double; infinity has no JSON to be backed by.
        return double.IsFinite(number)
            ? JsonValue.Create(JsonElement.Parse(JavaScriptNumber.ToString(number)))!
            : JsonValue.Create(number);
    }

    private void Digits(string message)
    {
        _position++;
        if (!char.IsAsciiDigit(Current))
        {
            throw At(message);
        }

        SkipDigits();
    }

    private JsonNode? Literal(string literal, JsonNode? value)
    {
        foreach (var c in literal)
        {
            if (AtEnd || Current != c)
            {
                throw Unexpected();
            }

            _position++;
        }

        return value;
    }

    private void Expect(char c, string message)
    {
        if (AtEnd || Current != c)
        {
            throw At(message);
        }
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    private void SkipWhitespace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private SyntaxErrorException At(string message) => new($"{message} at position {_position}");

    private SyntaxErrorException Unexpected()
    {
        const int context = 10;
        if (AtEnd)
        {
            return new SyntaxErrorException("Unexpected end of JSON input");
        }

        if (Current is '"' or '-' || char.IsAsciiDigit(Current))
        {
            return At($"Unexpected {(Current == '"' ? "string" : "number")} in JSON");
        }

        if (text is "undefined" or "NaN" or "Infinity" or "[object Object]")
        {
            return new SyntaxErrorException($"\"{text}\" is not valid JSON");
        }

        var isLong = text.Length > 2 * context;
        var start = isLong ? Math.Max(0, _position - context) : 0;
        var end = isLong ? Math.Min(text.Length, _position + context) : text.Length;
        return new SyntaxErrorException(
            $"Unexpected token '{Current}', {(start > 0 ? "..." : "")}\"{text[start..end]}\"{(end < text.Length ? "..." : "")} is not valid JSON");
    }
}
