using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace RouteHandlers.Routing;

/// <summary>What a pattern took from a path: a text, or a list where the parameter repeats.</summary>
internal sealed class PathParams : Dictionary<string, PathValue>
{
    public PathParams() : base(StringComparer.Ordinal)
    {
    }
}

/// <param name="IsList">Whether it is a list, be it of one.</param>
internal sealed record PathValue(ImmutableArray<string> Values, bool IsList)
{
    /// <summary>A value that was not there: where one is wanted it is missing.</summary>
    public static PathValue None { get; } = new([], false);

    public static implicit operator PathValue(string value) => new([value], false);

    public static PathValue List(params IEnumerable<string> values) => new([.. values], true);
}

/// <summary>
/// A pattern of paths, as <c>source</c>, <c>destination</c> and <c>matcher</c> have it: <c>/blog/:slug*</c>, <c>/post/:id(\\d{1,})</c>,
/// <c>/docs{/:page}?</c>. It reads values out of a path; <see cref="PathTemplate"/> puts them into one.
/// </summary>
/// <remarks>The language is that of path-to-regexp 6, https://github.com/pillarjs/path-to-regexp/tree/v6.3.0.</remarks>
internal sealed class PathPattern
{
    /// <summary>How long a pattern of the app's may look at one text: some take for ever for a text that a client chooses.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Expressions of the app's are JavaScript's: <c>\w</c> is ASCII.</summary>
    public const RegexOptions ScriptExpressions = RegexOptions.ECMAScript | RegexOptions.CultureInvariant;

    private readonly Regex _regex;
    private readonly ImmutableArray<PathParameter> _captured;

    private PathPattern(string pattern, ImmutableArray<PathToken> tokens, PathPatternOptions options)
    {
        Pattern = pattern;
        Tokens = tokens;
        _captured = [.. Parameters.Where(parameter => parameter.Pattern.Length > 0)];
        try
        {
            _regex = new(ToRegex(options), ScriptExpressions | (options.IsCaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase), MatchTimeout);
        }
        catch (ArgumentException exception)
        {
            throw new PathPatternException(exception.Message);
        }
    }

    public string Pattern { get; }

    public ImmutableArray<PathToken> Tokens { get; }

    /// <summary>In the order of the pattern.</summary>
    public IEnumerable<PathParameter> Parameters => Tokens.Select(token => token.Parameter).OfType<PathParameter>();

    /// <exception cref="PathPatternException">It cannot be read.</exception>
    public static PathPattern Parse(string pattern, PathPatternOptions? options = null)
    {
        options ??= new();
        return new(pattern, PathPatternParser.Parse(pattern, options), options);
    }

    /// <summary>The names of its parameters; a group of text has an empty one.</summary>
    /// <exception cref="PathPatternException">It cannot be read.</exception>
    public static IEnumerable<string> NamesOf(string pattern, bool textBeforeIsNotTaken) =>
        PathPatternParser.Parse(pattern, new() { TextBeforeIsNotTaken = textBeforeIsNotTaken }).Select(token => token.Parameter?.Name).OfType<string>();

    /// <summary>The values of the whole path, still percent-encoded; null: it is none of the pattern's.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public PathParams? Match(string path)
    {
        if (_regex.Match(path) is not { Success: true } match)
        {
            return null;
        }

        var taken = new PathParams();
        foreach (var (index, parameter) in _captured.Index())
        {
            if (match.Groups[GroupName(index)] is { Success: true, Value: var value })
            {
                taken[parameter.Name] = parameter.Repeats ? PathValue.List(Split(value, parameter.Prefix + parameter.Suffix)) : value;
            }
        }

        return taken;
    }

    public override string ToString() => Pattern;

    private string ToRegex(PathPatternOptions options)
    {
        var regex = new StringBuilder("^");
        var index = 0;
        foreach (var token in Tokens)
        {
            regex.Append(token.Parameter is not { } parameter ? Regex.Escape(token.Text)
                : parameter.Pattern.Length == 0 ? $"(?:{Regex.Escape(parameter.Prefix + parameter.Suffix)}){parameter.Modifier}"
                : ToRegex(parameter, GroupName(index++), options.BareRepeats));
        }

        // Not '$', which takes a line feed too.
        return regex.Append(options.DelimiterMayEndPaths ? $@"[{options.Delimiters}]?\z" : @"\z").ToString();
    }

    private static string[] Split(string value, string separator) => separator.Length > 0 ? value.Split(separator) : [.. value.Select(letter => letter.ToString())];

    private static string ToRegex(PathParameter parameter, string group, BareRepeats bareRepeats)
    {
        var isBare = parameter.IsBareRepeat;
        var (prefix, suffix) = (isBare && bareRepeats == BareRepeats.AsSegments ? "/" : Regex.Escape(parameter.Prefix), Regex.Escape(parameter.Suffix));
        if (!parameter.Repeats || (isBare && bareRepeats == BareRepeats.AsTheyStand))
        {
            return prefix.Length + suffix.Length > 0
                ? $"(?:{prefix}(?<{group}>{parameter.Pattern}){suffix}){parameter.Modifier}"
                : $"(?<{group}>{parameter.Pattern}){parameter.Modifier}";
        }

        return prefix.Length + suffix.Length > 0
            ? $"(?:{prefix}(?<{group}>(?:{parameter.Pattern})(?:{suffix}{prefix}(?:{parameter.Pattern}))*){suffix}){(parameter.IsOptional ? "?" : "")}"
            : throw new PathPatternException($"the parameter '{parameter.Name}' repeats, and nothing stands before or behind it that would separate its values");
    }

    // Named, for a pattern may have groups of its own.
    private static string GroupName(int index) => $"__{index}";
}
