using System.Text;
using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Patterns over names with slashes: <c>*</c> within one part, <c>**</c> over any number of parts, <c>?</c> one character.</summary>
public static class Glob
{
    /// <summary>The whole name must match, case included. <c>a/**</c> matches everything below <c>a</c>, and <c>**/x</c> matches <c>x</c> too.</summary>
    public static bool IsMatch(string pattern, string name)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Regex.IsMatch(name, ToRegex(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var index = 0; index < pattern.Length; index++)
        {
            var rest = pattern.AsSpan(index);
            if (rest.StartsWith("**/", StringComparison.Ordinal) && (index == 0 || pattern[index - 1] == '/'))
            {
                regex.Append("(?:.*/)?");
                index += 2;
            }
            else if (rest.StartsWith("**", StringComparison.Ordinal))
            {
                regex.Append(".*");
                index++;
            }
            else
            {
                regex.Append(pattern[index] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var other => Regex.Escape(other.ToString()),
                });
            }
        }

        return regex.Append(@"\z").ToString();
    }
}
