using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace RouteHandlers.Routing;

/// <summary>A path pattern that values are put into: a <c>destination</c>, or part of one.</summary>
internal sealed partial class PathTemplate
{
    // What the release puts between two parameters that stand side by side, so that its library takes them at all; it stays where it was put.
    private const string Separator = "_NEXTSEP_";

    private static readonly PathPatternOptions _anyParameters = new() { TextBeforeIsNotTaken = false };
    private static readonly PathPatternOptions _separateParameters = new();

    private readonly string _pattern;
    private readonly ImmutableArray<PathToken> _tokens;

    private PathTemplate(string pattern, ImmutableArray<PathToken> tokens)
    {
        (_pattern, _tokens) = (pattern, tokens);
        Names = [.. tokens.Select(token => token.Parameter?.Name).OfType<string>()];
    }

    /// <summary>The parameters that it takes; a group of text has an empty name.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>Whether a parameter of it repeats with nothing between its values.</summary>
    public bool HasBareRepeats => _tokens.Any(token => token.Parameter is { IsBareRepeat: true });

    /// <param name="parametersAreSeparate">Whether text must stand between two parameters.</param>
    /// <exception cref="PathPatternException">It cannot be read.</exception>
    public static PathTemplate Parse(string pattern, bool parametersAreSeparate = true)
    {
        if (!parametersAreSeparate)
        {
            return new(pattern, PathPatternParser.Parse(pattern, _anyParameters));
        }

        if (SideBySide().IsMatch(pattern))
        {
            return new(pattern, PathPatternParser.Parse(Separated(pattern), _separateParameters));
        }

        try
        {
            return new(pattern, PathPatternParser.Parse(pattern, _separateParameters));
        }
        catch (PathPatternException)
        {
            return new(pattern, PathPatternParser.Parse(Separated(pattern), _separateParameters));
        }
    }

    /// <summary>The path that these values make.</summary>
    /// <exception cref="PathPatternException">A value is missing, or is a list where one text is wanted.</exception>
    public string Compile(PathParams values)
    {
        var path = new StringBuilder();
        foreach (var token in _tokens)
        {
            if (token.Parameter is not { } parameter)
            {
                path.Append(token.Text);
            }
            else if (!values.TryGetValue(parameter.Name, out var value) || value.Values.IsEmpty)
            {
                if (!parameter.IsOptional)
                {
                    throw new PathPatternException($"'{_pattern}': the parameter '{parameter.Name}' has no value");
                }
            }
            else if (value.IsList && !parameter.Repeats)
            {
                throw new PathPatternException($"'{_pattern}': the parameter '{parameter.Name}' has a list of values. Write '*' behind its name");
            }
            else
            {
                path.AppendJoin("", value.Values.Select(one => parameter.Prefix + one + parameter.Suffix));
            }
        }

        return path.ToString();
    }

    private static string Separated(string pattern) =>
        BeforeAColon().Replace(BehindAParenthesis().Replace(pattern, $"$1{Separator}:$2"), $":$1{Separator}");

    [GeneratedRegex(@"/\(\.{1,3}\):[^/\s]|:[a-zA-Z_][a-zA-Z0-9_]*:[a-zA-Z_]")]
    private static partial Regex SideBySide();

    [GeneratedRegex(@"(\([^)]*\)):([^/\s]+)")]
    private static partial Regex BehindAParenthesis();

    [GeneratedRegex(@":([^:/\s)]+)(?=:)")]
    private static partial Regex BeforeAColon();
}
