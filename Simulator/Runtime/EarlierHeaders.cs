using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Runtime;

/// <summary>Headers that were set before a route answered: by <c>headers()</c> of the configuration, or by middleware.</summary>
internal static class EarlierHeaders
{
    private static readonly ImmutableHashSet<string> _manyLines = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "set-cookie", "vary", "www-authenticate", "proxy-authenticate");

    /// <summary>The answer with these before its own. A name that may have several lines has those of both; of any other the rules say whose it is.</summary>
    public static ServerResponse Behind(this ServerResponse answer, IReadOnlyList<KeyValuePair<string, string>> earlier, ResponseRules rules)
    {
        if (earlier.Count == 0 || answer.Status == 0)
        {
            return answer;
        }

        bool IsEarlier(string name) => earlier.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        bool IsLater(string name) => answer.Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return rules.Precedence switch
        {
            HeaderPrecedence.Both => answer with { Headers = [.. earlier, .. answer.Headers] },
            HeaderPrecedence.Earlier => answer with { Headers = [.. earlier, .. answer.Headers.Where(header => _manyLines.Contains(header.Key) || !IsEarlier(header.Key))] },
            _ => answer with { Headers = [.. earlier.Where(header => _manyLines.Contains(header.Key) || !IsLater(header.Key)), .. answer.Headers] },
        };
    }
}
