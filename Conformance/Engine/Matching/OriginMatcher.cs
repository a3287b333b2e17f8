using System.Globalization;
using System.Text;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Compares what was asked of the origin with what a scenario expects.</summary>
internal static class OriginMatcher
{
    /// <param name="last">The last request; null: there was none.</param>
    public static IReadOnlyList<Mismatch> Match(OriginExpectation expectation, int hits, OriginRequest? last, string basePath)
    {
        var mismatches = new List<Mismatch>();
        var what = $"origin {expectation.Path}";
        if (expectation.Hits is { } expected && expected != hits)
        {
            mismatches.Add(new(what, Times(expected), Times(hits)));
        }

        if (expectation is { Method: null, Headers.Count: 0, Json: null, Text: null })
        {
            return mismatches;
        }

        if (last is null)
        {
            mismatches.Add(new(what, "a request", "none"));
            return mismatches;
        }

        var ofTheRequest = new List<Mismatch>();
        if (expectation.Method is { } method && method != last.Method)
        {
            ofTheRequest.Add(new("method", method, last.Method));
        }

        HeaderMatcher.Match(expectation.Headers, last.Headers, basePath, ofTheRequest);
        if (expectation.Json is { } json)
        {
            JsonMatcher.Match(json.Value, last.Body, _ => null, basePath, ofTheRequest);
        }

        if (expectation.Text is { } text && BasePlaceholder.Fill(text, basePath) is var filled && filled != Encoding.UTF8.GetString(last.Body))
        {
            var (expectedLiteral, observedLiteral) = Literal.Pair(filled, Encoding.UTF8.GetString(last.Body));
            ofTheRequest.Add(new("body", expectedLiteral, observedLiteral));
        }

        return [.. mismatches, .. ofTheRequest.Select(mismatch => mismatch with { What = $"{what} {mismatch.What}" })];
    }

    private static string Times(int hits) => string.Create(CultureInfo.InvariantCulture, $"asked {hits} {(hits == 1 ? "time" : "times")}");
}
