using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Names without case, values exactly, lines in order. Headers that no expectation names are allowed.</summary>
internal static class HeaderMatcher
{
    public static void Match(IReadOnlyList<HeaderExpectation> expectations, IReadOnlyList<WireHeader> headers, string basePath, List<Mismatch> mismatches)
    {
        foreach (var expectation in expectations)
        {
            var observed = headers.Where(header => header.Is(expectation.Name)).Select(header => header.Value).ToList();
            if (Compare(expectation, observed, basePath) is { } difference)
            {
                mismatches.Add(new Mismatch($"header {expectation.Name.ToLowerInvariant()}", difference.Expected, difference.Observed));
            }
        }
    }

    private static (string Expected, string Observed)? Compare(HeaderExpectation expectation, List<string> observed, string basePath)
    {
        if (expectation.Absent)
        {
            return observed.Count == 0 ? null : ("absent", Show(observed));
        }

        if (expectation.Matches is { } pattern)
        {
            return observed is [var only] && WholeMatch.IsMatch(pattern, only, basePath) ? null : ($"one line that matches /{pattern}/", Show(observed));
        }

        var expected = (expectation.Lines ?? []).Select(line => BasePlaceholder.Fill(line, basePath)).ToList();
        if (expected.SequenceEqual(observed, StringComparer.Ordinal))
        {
            return null;
        }

        return (expected, observed) is ([var expectedLine], [var observedLine]) ? Literal.Pair(expectedLine, observedLine) : (Show(expected), Show(observed));
    }

    private static string Show(List<string> lines) => lines switch
    {
        [] => "absent",
        [var only] => Literal.Of(only),
        _ => $"{lines.Count} lines: {string.Join(", ", lines.Select(Literal.Of))}",
    };
}
