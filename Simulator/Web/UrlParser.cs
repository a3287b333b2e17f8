using System.Globalization;
using System.Text;

namespace RouteHandlers.Web;

internal enum UrlState
{
    SchemeStart,
    Scheme,
    NoScheme,
    SpecialRelativeOrAuthority,
    PathOrAuthority,
    Relative,
    RelativeSlash,
    SpecialAuthoritySlashes,
    SpecialAuthorityIgnoreSlashes,
    Authority,
    Host,
    Hostname,
    Port,
    File,
    FileSlash,
    FileHost,
    PathStart,
    Path,
    OpaquePath,
    Query,
    Fragment,
}

/// <summary>
/// The URL standard's basic URL parser. AngleSharp's leaves fragments unencoded and lets bad hosts and ports pass, so
/// this is our own.
/// </summary>
// https://url.spec.whatwg.org/#concept-basic-url-parser
internal sealed class UrlParser
{
    private const int End = -1;

    private static readonly char[] _c0ControlsAndSpace = [.. Enumerable.Range(0, 0x21).Select(c => (char)c)];

    private readonly int[] _input;
    private readonly UrlRecord? _base;
    private readonly UrlRecord _url;
    private readonly UrlState? _override;
    private readonly StringBuilder _buffer = new();

    private UrlState _state;
    private int _pointer;
    private bool _atSignSeen;
    private bool _insideBrackets;
    private bool _passwordTokenSeen;

    private UrlParser(string input, UrlRecord? @base, UrlRecord url, UrlState? stateOverride)
    {
        _input =
        [
            .. input.EnumerateRunes().Select(rune => rune.Value).Where(c => c is not ('\t' or '\n' or '\r')),
        ];
        _base = @base;
        _url = url;
        _override = stateOverride;
        _state = stateOverride ?? UrlState.SchemeStart;
    }

    private enum Step
    {
        Continue,
        Done,
        Failure,
    }

    /// <summary>Null when the input is no URL.</summary>
    public static UrlRecord? Parse(string input, UrlRecord? @base = null)
    {
        var url = new UrlRecord();
        return new UrlParser(input.Trim(_c0ControlsAndSpace), @base, url, null).Run() ? url : null;
    }

    /// <summary>Parses one part into the URL, as a setter does. A part that is refused leaves the URL as it was.</summary>
    public static void ParseInto(string input, UrlRecord url, UrlState state)
    {
        var changed = url.Copy();
        if (new UrlParser(input, null, changed, state).Run())
        {
            changed.CopyTo(url);
        }
    }

    public static bool IsNormalizedDriveLetter(string text) => text is [var letter, ':'] && char.IsAsciiLetter(letter);

    private bool Run()
    {
        while (true)
        {
            var step = Next(_pointer < _input.Length ? _input[_pointer] : End);
            if (step != Step.Continue)
            {
                return step == Step.Done;
            }

            if (_pointer >= _input.Length)
            {
                return true;
            }

            _pointer++;
        }
    }

    private Step Next(int c) => _state switch
    {
        UrlState.SchemeStart => SchemeStart(c),
        UrlState.Scheme => Scheme(c),
        UrlState.NoScheme => NoScheme(c),
        UrlState.SpecialRelativeOrAuthority => SpecialRelativeOrAuthority(c),
        UrlState.PathOrAuthority => PathOrAuthority(c),
        UrlState.Relative => Relative(c),
        UrlState.RelativeSlash => RelativeSlash(c),
        UrlState.SpecialAuthoritySlashes => SpecialAuthoritySlashes(c),
        UrlState.SpecialAuthorityIgnoreSlashes => SpecialAuthorityIgnoreSlashes(c),
        UrlState.Authority => Authority(c),
        UrlState.Host or UrlState.Hostname => Host(c),
        UrlState.Port => Port(c),
        UrlState.File => File(c),
        UrlState.FileSlash => FileSlash(c),
        UrlState.FileHost => FileHost(c),
        UrlState.PathStart => PathStart(c),
        UrlState.Path => Path(c),
        UrlState.OpaquePath => OpaquePath(c),
        UrlState.Query => Query(c),
        _ => Fragment(c),
    };

    // https://url.spec.whatwg.org/#scheme-start-state
    private Step SchemeStart(int c)
    {
        if (IsAsciiLetter(c))
        {
            _buffer.Append((char)(c | 0x20));
            return To(UrlState.Scheme);
        }

        return _override is null ? Again(UrlState.NoScheme) : Step.Failure;
    }

    // https://url.spec.whatwg.org/#scheme-state
    private Step Scheme(int c)
    {
        if (IsAsciiLetter(c) || c is (>= '0' and <= '9') or '+' or '-' or '.')
        {
            _buffer.Append(char.ToLowerInvariant((char)c));
            return Step.Continue;
        }

        if (c == ':')
        {
            var scheme = TakeBuffer();
            if (_override is not null)
            {
                return OverrideScheme(scheme);
            }

            _url.Scheme = scheme;
            if (scheme == "file")
            {
                return To(UrlState.File);
            }

            if (_url.IsSpecial)
            {
                return To(_base?.Scheme == scheme ? UrlState.SpecialRelativeOrAuthority : UrlState.SpecialAuthoritySlashes);
            }

            if (Remaining(0) == '/')
            {
                _pointer++;
                return To(UrlState.PathOrAuthority);
            }

            _url.OpaquePath = "";
            return To(UrlState.OpaquePath);
        }

        if (_override is not null)
        {
            return Step.Failure;
        }

        _buffer.Clear();
        _pointer = -1;
        return To(UrlState.NoScheme);
    }

    private Step OverrideScheme(string scheme)
    {
        var refused = _url.IsSpecial != UrlRecord.IsSpecialScheme(scheme)
            || (scheme == "file" && (_url.HasCredentials || _url.Port is not null))
            || (_url.Scheme == "file" && _url.Host is null or "");
        if (refused)
        {
            return Step.Failure;
        }

        _url.Scheme = scheme;
        if (_url.Port == UrlRecord.DefaultPort(scheme))
        {
            _url.Port = null;
        }

        return Step.Done;
    }

    // https://url.spec.whatwg.org/#no-scheme-state
    private Step NoScheme(int c)
    {
        if (_base is null || (_base.OpaquePath is not null && c != '#'))
        {
            return Step.Failure;
        }

        if (_base.OpaquePath is not null)
        {
            _base.CopyTo(_url);
            _url.Fragment = "";
            return To(UrlState.Fragment);
        }

        return Again(_base.Scheme == "file" ? UrlState.File : UrlState.Relative);
    }

    // https://url.spec.whatwg.org/#special-relative-or-authority-state
    private Step SpecialRelativeOrAuthority(int c)
    {
        if (c == '/' && Remaining(0) == '/')
        {
            _pointer++;
            return To(UrlState.SpecialAuthorityIgnoreSlashes);
        }

        return Again(UrlState.Relative);
    }

    // https://url.spec.whatwg.org/#path-or-authority-state
    private Step PathOrAuthority(int c) => c == '/' ? To(UrlState.Authority) : Again(UrlState.Path);

    // https://url.spec.whatwg.org/#relative-state
    private Step Relative(int c)
    {
        _url.Scheme = _base!.Scheme;
        if (c == '/' || (c == '\\' && _url.IsSpecial))
        {
            return To(UrlState.RelativeSlash);
        }

        return RelativeToBase(c);
    }

    private Step RelativeToBase(int c)
    {
        _base!.CopyTo(_url);
        _url.Fragment = null;
        if (c is End or '?' or '#')
        {
            return AfterPath(c);
        }

        _url.Query = null;
        if (_url.Scheme == "file" && StartsWithDriveLetter(_pointer))
        {
            _url.Path.Clear();
        }
        else
        {
            _url.ShortenPath();
        }

        return Again(UrlState.Path);
    }

    private Step AfterPath(int c)
    {
        switch (c)
        {
            case '?':
                _url.Query = "";
                return To(UrlState.Query);
            case '#':
                _url.Fragment = "";
                return To(UrlState.Fragment);
            default:
                return Step.Continue;
        }
    }

    // https://url.spec.whatwg.org/#relative-slash-state
    private Step RelativeSlash(int c)
    {
        if (_url.IsSpecial && c is '/' or '\\')
        {
            return To(UrlState.SpecialAuthorityIgnoreSlashes);
        }

        if (c == '/')
        {
            return To(UrlState.Authority);
        }

        (_url.Username, _url.Password, _url.Host, _url.Port) = (_base!.Username, _base.Password, _base.Host, _base.Port);
        return Again(UrlState.Path);
    }

    // https://url.spec.whatwg.org/#special-authority-slashes-state
    private Step SpecialAuthoritySlashes(int c)
    {
        if (c == '/' && Remaining(0) == '/')
        {
            _pointer++;
            return To(UrlState.SpecialAuthorityIgnoreSlashes);
        }

        return Again(UrlState.SpecialAuthorityIgnoreSlashes);
    }

    // https://url.spec.whatwg.org/#special-authority-ignore-slashes-state
    private Step SpecialAuthorityIgnoreSlashes(int c) =>
        c is '/' or '\\' ? Step.Continue : Again(UrlState.Authority);

    // https://url.spec.whatwg.org/#authority-state
    private Step Authority(int c)
    {
        if (c == '@')
        {
            var credentials = (_atSignSeen ? "%40" : "") + TakeBuffer();
            _atSignSeen = true;
            foreach (var rune in credentials.EnumerateRunes())
            {
                if (rune.Value == ':' && !_passwordTokenSeen)
                {
                    _passwordTokenSeen = true;
                    continue;
                }

                var encoded = PercentEncoding.Encode(rune.ToString(), PercentEncodeSet.Userinfo);
                if (_passwordTokenSeen)
                {
                    _url.Password += encoded;
                }
                else
                {
                    _url.Username += encoded;
                }
            }

            return Step.Continue;
        }

        if (EndsAuthority(c))
        {
            if (_atSignSeen && _buffer.Length == 0)
            {
                return Step.Failure;
            }

            _pointer -= TakeBuffer().EnumerateRunes().Count() + 1;
            return To(UrlState.Host);
        }

        Append(c);
        return Step.Continue;
    }

    // https://url.spec.whatwg.org/#host-state
    private Step Host(int c)
    {
        if (_override is not null && _url.Scheme == "file")
        {
            return Again(UrlState.FileHost);
        }

        if (c == ':' && !_insideBrackets)
        {
            if (_buffer.Length == 0 || _override == UrlState.Hostname || !TakeHost())
            {
                return Step.Failure;
            }

            return To(UrlState.Port);
        }

        if (EndsAuthority(c))
        {
            var empty = _buffer.Length == 0;
            if ((_url.IsSpecial && empty)
                || (_override is not null && empty && (_url.HasCredentials || _url.Port is not null))
                || !TakeHost())
            {
                return Step.Failure;
            }

            return _override is not null ? Step.Done : Again(UrlState.PathStart);
        }

        _insideBrackets = c == '[' || (c != ']' && _insideBrackets);
        Append(c);
        return Step.Continue;
    }

    private bool TakeHost()
    {
        var host = UrlHost.Parse(TakeBuffer(), isOpaque: !_url.IsSpecial);
        if (host is null)
        {
            return false;
        }

        _url.Host = host;
        return true;
    }

    // https://url.spec.whatwg.org/#port-state
    private Step Port(int c)
    {
        if (c is >= '0' and <= '9')
        {
            Append(c);
            return Step.Continue;
        }

        if (!EndsAuthority(c) && _override is null)
        {
            return Step.Failure;
        }

        if (_buffer.Length > 0)
        {
            var digits = TakeBuffer().TrimStart('0');
            if (digits.Length > 5 || (digits.Length == 5 && string.CompareOrdinal(digits, "65535") > 0))
            {
                // A host that came before a refused port stays: the setter of host has it already.
                return _override is null ? Step.Failure : Step.Done;
            }

            var port = digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
            _url.Port = port == UrlRecord.DefaultPort(_url.Scheme) ? null : port;
        }

        return _override is not null ? Step.Done : Again(UrlState.PathStart);
    }

    // https://url.spec.whatwg.org/#file-state
    private Step File(int c)
    {
        _url.Scheme = "file";
        _url.Host = "";
        if (c is '/' or '\\')
        {
            return To(UrlState.FileSlash);
        }

        return _base?.Scheme == "file" ? RelativeToBase(c) : Again(UrlState.Path);
    }

    // https://url.spec.whatwg.org/#file-slash-state
    private Step FileSlash(int c)
    {
        if (c is '/' or '\\')
        {
            return To(UrlState.FileHost);
        }

        if (_base?.Scheme == "file")
        {
            _url.Host = _base.Host;
            if (!StartsWithDriveLetter(_pointer) && _base.Path.Count > 0 && IsNormalizedDriveLetter(_base.Path[0]))
            {
                _url.Path.Add(_base.Path[0]);
            }
        }

        return Again(UrlState.Path);
    }

    // https://url.spec.whatwg.org/#file-host-state
    private Step FileHost(int c)
    {
        if (c is not (End or '/' or '\\' or '?' or '#'))
        {
            Append(c);
            return Step.Continue;
        }

        if (_override is null && _buffer is { Length: 2 } && IsDriveLetter(_buffer.ToString()))
        {
            return Again(UrlState.Path);
        }

        if (_buffer.Length == 0)
        {
            _url.Host = "";
        }
        else if (!TakeHost())
        {
            return Step.Failure;
        }
        else if (_url.Host == "localhost")
        {
            _url.Host = "";
        }

        return _override is not null ? Step.Done : Again(UrlState.PathStart);
    }

    // https://url.spec.whatwg.org/#path-start-state
    private Step PathStart(int c)
    {
        if (_url.IsSpecial)
        {
            return c is '/' or '\\' ? To(UrlState.Path) : Again(UrlState.Path);
        }

        if (_override is null && c is '?' or '#')
        {
            return AfterPath(c);
        }

        if (c != End)
        {
            return c == '/' ? To(UrlState.Path) : Again(UrlState.Path);
        }

        if (_override is not null && _url.Host is null)
        {
            _url.Path.Add("");
        }

        return Step.Continue;
    }

    // https://url.spec.whatwg.org/#path-state
    private Step Path(int c)
    {
        var slash = c == '/' || (c == '\\' && _url.IsSpecial);
        if (c != End && !slash && (_override is not null || c is not ('?' or '#')))
        {
            PercentEncoding.Encode(_buffer, new Rune(c), PercentEncodeSet.Path);
            return Step.Continue;
        }

        var segment = TakeBuffer();
        if (IsDoubleDot(segment))
        {
            _url.ShortenPath();
            if (!slash)
            {
                _url.Path.Add("");
            }
        }
        else if (IsSingleDot(segment))
        {
            if (!slash)
            {
                _url.Path.Add("");
            }
        }
        else
        {
            var drive = _url.Scheme == "file" && _url.Path.Count == 0 && IsDriveLetter(segment);
            _url.Path.Add(drive ? segment[0] + ":" : segment);
        }

        return AfterPath(c);
    }

    // https://url.spec.whatwg.org/#cannot-be-a-base-url-path-state
    private Step OpaquePath(int c)
    {
        if (c is '?' or '#' or End)
        {
            _url.OpaquePath = TakeBuffer();
            return AfterPath(c);
        }

        PercentEncoding.Encode(_buffer, new Rune(c), PercentEncodeSet.C0Control);
        return Step.Continue;
    }

    // https://url.spec.whatwg.org/#query-state
    private Step Query(int c)
    {
        if (c != End && (c != '#' || _override is not null))
        {
            PercentEncoding.Encode(_buffer, new Rune(c), _url.IsSpecial ? PercentEncodeSet.SpecialQuery : PercentEncodeSet.Query);
            return Step.Continue;
        }

        _url.Query += TakeBuffer();
        return AfterPath(c);
    }

    // https://url.spec.whatwg.org/#fragment-state
    private Step Fragment(int c)
    {
        if (c == End)
        {
            _url.Fragment += TakeBuffer();
        }
        else
        {
            PercentEncoding.Encode(_buffer, new Rune(c), PercentEncodeSet.Fragment);
        }

        return Step.Continue;
    }

    private Step To(UrlState state)
    {
        _state = state;
        return Step.Continue;
    }

    /// <summary>The state looks at the same code point.</summary>
    private Step Again(UrlState state)
    {
        _pointer--;
        return To(state);
    }

    private bool EndsAuthority(int c) => c is End or '/' or '?' or '#' || (c == '\\' && _url.IsSpecial);

    /// <summary>The code point that many places after the next one.</summary>
    private int Remaining(int offset) => _pointer + 1 + offset < _input.Length ? _input[_pointer + 1 + offset] : End;

    private void Append(int c) => _buffer.Append(new Rune(c));

    private string TakeBuffer()
    {
        var text = _buffer.ToString();
        _buffer.Clear();
        return text;
    }

    // https://url.spec.whatwg.org/#start-with-a-windows-drive-letter
    private bool StartsWithDriveLetter(int pointer) =>
        pointer + 1 < _input.Length
        && IsAsciiLetter(_input[pointer])
        && _input[pointer + 1] is ':' or '|'
        && (pointer + 2 == _input.Length || _input[pointer + 2] is '/' or '\\' or '?' or '#');

    private static bool IsDriveLetter(string text) => text is [var letter, ':' or '|'] && char.IsAsciiLetter(letter);

    private static bool IsAsciiLetter(int c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsSingleDot(string segment) =>
        segment == "." || segment.Equals("%2e", StringComparison.OrdinalIgnoreCase);

    private static bool IsDoubleDot(string segment) =>
        segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) == "..";
}
