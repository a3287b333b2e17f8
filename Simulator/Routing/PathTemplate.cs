using System.Collections.Immutable;
using System.Text;

namespace RouteHandlers.Routing;

/// <summary>A path pattern that values are put into: a <c>destination</c>.</summary>
internal sealed class PathTemplate
{
    private static readonly PathPatternOptions _options = new() { TextBeforeIsNotTaken = false };

    private readonly string _pattern;
    private readonly ImmutableArray<PathToken> _tokens;

    private PathTemplate(string pattern, ImmutableArray<PathToken> tokens)
    {
        (_pattern, _tokens) = (pattern, tokens);
        Names = [.. tokens.Select(token => token.Parameter?.Name).OfType<string>()];
    }

    /// <summary>The parameters that it takes.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <exception cref="PathPatternException">It cannot be read.</exception>
    public static PathTemplate Parse(string pattern) => new(pattern, PathPatternParser.Parse(pattern, _options));

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
}
