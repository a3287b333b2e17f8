using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Matching;

/// <summary>The text of the first element that a CSS selector finds, where runs of white space count as one space, or its attributes.</summary>
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

        foreach (var (selector, attributes) in expectation.Elements)
        {
            MatchElement(document, BasePlaceholder.Fill(selector, basePath), attributes, basePath, mismatches);
        }
    }

    private static void MatchElement(IHtmlDocument document, string selector, IReadOnlyList<AttributeExpectation> attributes, string basePath, List<Mismatch> mismatches)
    {
        if (document.QuerySelector(selector) is not { } element)
        {
            mismatches.Add(new($"html {selector}", "such an element", "no such element"));
            return;
        }

        foreach (var (name, value, pattern) in attributes)
        {
            var observed = element.GetAttribute(name);
            var expected = value is null ? null : BasePlaceholder.Fill(value, basePath);
            if (pattern is not null ? observed is not null && WholeMatch.IsMatch(pattern, observed, basePath) : expected == observed)
            {
                continue;
            }

            mismatches.Add(new(
                $"html {selector} @{name}",
                pattern is not null ? $"a match of /{pattern}/" : expected is null ? "no such attribute" : Literal.Of(expected),
                observed is null ? "no such attribute" : Literal.Of(observed)));
        }
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
