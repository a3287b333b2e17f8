using AngleSharp.Html.Parser;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Matching;

/// <summary>The text of the first element that a CSS selector finds; runs of white space count as one space.</summary>
internal static class HtmlMatcher
{
    private static readonly HtmlParser _parser = new();

    public static void Match(HtmlExpectation expectation, string html, string basePath, List<Mismatch> mismatches)
    {
        using var document = _parser.ParseDocument(html);
        foreach (var (selector, text) in expectation.Selectors)
        {
            var filled = BasePlaceholder.Fill(selector, basePath);
            var observed = document.QuerySelector(filled)?.TextContent is { } content ? Collapse(content) : null;
            var expected = text is null ? null : Collapse(BasePlaceholder.Fill(text, basePath));
            if (expected == observed)
            {
                continue;
            }

            var (expectedLiteral, observedLiteral) = (expected, observed) switch
            {
                ({ } one, { } other) => Literal.Pair(one, other),
                (null, { } other) => ("no such element", Literal.Of(other)),
                ({ } one, _) => (Literal.Of(one), "no such element"),
                _ => ("", ""),
            };
            mismatches.Add(new Mismatch($"html {filled}", expectedLiteral, observedLiteral));
        }
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
