using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace RouteHandlers.Routing;

/// <summary>Reads a path pattern from left to right.</summary>
internal sealed class PathPatternParser
{
    private const char End = '\0';

    private readonly string _pattern;
    private readonly PathPatternOptions _options;
    private readonly List<PathToken> _tokens = [];
    private readonly StringBuilder _text = new();
    private int _index;
    private int _unnamed;

    private PathPatternParser(string pattern, PathPatternOptions options) => (_pattern, _options) = (pattern, options);

    public static ImmutableArray<PathToken> Parse(string pattern, PathPatternOptions options)
    {
        var parser = new PathPatternParser(pattern, options);
        while (parser.Next != End)
        {
            parser.ReadToken();
        }

        parser.EndText();
        return [.. parser._tokens];
    }

    private char Next => _index < _pattern.Length ? _pattern[_index] : End;

    private void ReadToken()
    {
        switch (Next)
        {
            case ':' or '(':
                EndText(exceptPrefix: true);
                ReadParameter();
                break;
            case '{':
                EndText();
                ReadGroup();
                break;
            case '}' or '*' or '+' or '?':
                throw Unexpected();
            case '\\':
                _text.Append(ReadEscaped());
                _lastIsEscaped = true;
                break;
            default:
                _text.Append(_pattern[_index++]);
                _lastIsEscaped = false;
                break;
        }
    }

    private bool _lastIsEscaped;
    private string _prefix = "";

    /// <summary>The text so far is a token; a slash or a period right before a parameter is the parameter's own.</summary>
    private void EndText(bool exceptPrefix = false)
    {
        _prefix = exceptPrefix && !_lastIsEscaped && _text.Length > 0 && _text[^1] is '/' or '.' ? _text[^1].ToString() : "";
        _text.Length -= _prefix.Length;
        if (_text.Length > 0)
        {
            _tokens.Add(new(_text.ToString(), null));
            _text.Clear();
        }

        _lastIsEscaped = false;
    }

    private void ReadParameter()
    {
        var name = Next == ':' ? ReadName() : "";
        var pattern = Next == '(' ? ReadPattern() : DefaultPattern(_prefix);
        Add(new(name.Length > 0 ? name : Number(), _prefix, "", pattern, ReadModifier()));
    }

    /// <summary><c>{text:name(pattern)text}modifier</c>; each part may be absent.</summary>
    private void ReadGroup()
    {
        _index++;
        var prefix = ReadText();
        var name = Next == ':' ? ReadName() : "";
        var pattern = Next == '(' ? ReadPattern() : name.Length > 0 ? DefaultPattern(prefix) : "";
        var suffix = ReadText();
        if (Next != '}')
        {
            throw Unexpected();
        }

        _index++;
        Add(new(name.Length > 0 || pattern.Length == 0 ? name : Number(), prefix, suffix, pattern, ReadModifier()));
    }

    private void Add(PathParameter parameter) => _tokens.Add(new("", parameter));

    private string Number() => (_unnamed++).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string ReadText()
    {
        var text = new StringBuilder();
        while (Next is not (End or ':' or '(' or '{' or '}' or '*' or '+' or '?'))
        {
            text.Append(Next == '\\' ? ReadEscaped() : _pattern[_index++]);
        }

        return text.ToString();
    }

    private char ReadEscaped()
    {
        _index++;
        return Next != End ? _pattern[_index++] : throw Unexpected();
    }

    private string ReadName()
    {
        var start = ++_index;
        while (char.IsAsciiLetterOrDigit(Next) || Next == '_')
        {
            _index++;
        }

        return _index > start ? _pattern[start.._index] : throw new PathPatternException($"a colon at {start - 1} has no name behind it");
    }

    private string ReadModifier() => Next is '*' or '+' or '?' ? _pattern[_index++].ToString() : "";

    /// <summary>A regular expression in parentheses, which may have groups that do not capture.</summary>
    private string ReadPattern()
    {
        var start = ++_index;
        if (Next == '?')
        {
            throw new PathPatternException($"the pattern at {start} begins with '?'");
        }

        for (var depth = 1; depth > 0; _index++)
        {
            switch (Next)
            {
                case End:
                    throw new PathPatternException($"the parenthesis at {start - 1} is not closed");
                case '\\':
                    _index++;
                    break;
                case ')':
                    depth--;
                    break;
                case '(' when _index + 1 >= _pattern.Length || _pattern[_index + 1] != '?':
                    throw new PathPatternException($"the parenthesis at {_index} captures. Write '(?:'");
                case '(':
                    depth++;
                    break;
                default:
                    break;
            }
        }

        return _index - 1 > start ? _pattern[start..(_index - 1)] : throw new PathPatternException($"the pattern at {start} is empty");
    }

    private string DefaultPattern(string prefix)
    {
        var segment = $"[^{_options.Delimiters}]";
        if (!_options.TextBeforeIsNotTaken)
        {
            return $"{segment}+?";
        }

        PathToken? before = _tokens.Count > 0 ? _tokens[^1] : null;
        if (prefix.Length == 0 && before?.Parameter is { } other)
        {
            throw new PathPatternException($"nothing stands between '{other.Name}' and the parameter behind it");
        }

        var text = prefix.Length > 0 ? prefix : before?.Text ?? "";
        return text.Length == 0 || text.AsSpan().ContainsAny(_options.Delimiters) ? $"{segment}+?" : $"(?:(?!{Regex.Escape(text)}){segment})+?";
    }

    private PathPatternException Unexpected() =>
        new(Next == End ? "the pattern ends too early" : $"'{Next}' at {_index} is not expected there");
}
