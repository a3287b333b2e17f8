using System.Globalization;
using System.Text;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Compares what was asked of the origin with what a scenario expects.</summary>
internal static class OriginMatcher
{
    /// <param name="body">Of the last request.</param>
    public static IReadOnlyList<Mismatch> Match(OriginExpectation expectation, int hits, byte[] body, string basePath)
    {
        var mismatches = new List<Mismatch>();
        var what = $"origin {expectation.Path}";
        if (expectation.Hits is { } expected && expected != hits)
        {
            mismatches.Add(new(what, Times(expected), Times(hits)));
        }

        if (hits == 0 && (expectation.Json is not null || expectation.Text is not null))
        {
            mismatches.Add(new($"{what} body", "a request", "none"));
            return mismatches;
        }

        if (expectation.Json is { } json)
        {
            var before = mismatches.Count;
            JsonMatcher.Match(json.Value, body, _ => null, basePath, mismatches);
            for (var index = before; index < mismatches.Count; index++)
            {
                mismatches[index] = mismatches[index] with { What = $"{what} {mismatches[index].What}" };
            }
        }

        if (expectation.Text is { } text && BasePlaceholder.Fill(text, basePath) is var filled && filled != Encoding.UTF8.GetString(body))
        {
            var (expectedLiteral, observedLiteral) = Literal.Pair(filled, Encoding.UTF8.GetString(body));
            mismatches.Add(new($"{what} body", expectedLiteral, observedLiteral));
        }

        return mismatches;
    }

    private static string Times(int hits) => string.Create(CultureInfo.InvariantCulture, $"asked {hits} {(hits == 1 ? "time" : "times")}");
}
