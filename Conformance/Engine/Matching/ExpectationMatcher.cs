using System.Globalization;
using System.Text;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Compares an answer with what a scenario expects.</summary>
public static class ExpectationMatcher
{
    /// <summary>Every difference; none when the answer is as expected.</summary>
    /// <param name="earlierStep">The exchange of an earlier step by its name, or null.</param>
    /// <param name="basePath">What <c>{base}</c> stands for in what is expected.</param>
    public static IReadOnlyList<Mismatch> Match(Expectation expectation, Exchange exchange, Func<string, Exchange?> earlierStep, string basePath)
    {
        var mismatches = new List<Mismatch>();
        MatchBuild(expectation, mismatches);
        MatchEnding(expectation, exchange, mismatches);
        MatchStatus(expectation, exchange, mismatches);

        // Without an answer there is nothing that the rest could be compared with.
        if (exchange.Ending != WireEnding.Closed)
        {
            HeaderMatcher.Match(expectation.Headers, exchange.Headers, basePath, mismatches);
            MatchBody(expectation, exchange, earlierStep, basePath, mismatches);
        }

        return mismatches;
    }

    // Whoever got an answer has a build that succeeded.
    private static void MatchBuild(Expectation expectation, List<Mismatch> mismatches)
    {
        if (expectation.Build?.Fails is { } code)
        {
            mismatches.Add(new Mismatch("build", $"failed with {code}", "succeeded"));
        }
    }

    private static void MatchEnding(Expectation expectation, Exchange exchange, List<Mismatch> mismatches)
    {
        var observed = Name(exchange.Ending);
        if (expectation.Ends is { } expected ? expected != observed : exchange.Ending is WireEnding.Closed or WireEnding.Truncated && expectation.Build?.Fails is null)
        {
            mismatches.Add(new Mismatch("ends", expectation.Ends ?? (exchange.Ending == WireEnding.Closed ? "an answer" : "complete"), exchange.Ending == WireEnding.Closed ? "closed (the connection closed unanswered)" : observed));
        }
    }

    private static void MatchStatus(Expectation expectation, Exchange exchange, List<Mismatch> mismatches)
    {
        var answered = exchange.Ending != WireEnding.Closed;
        if (expectation.Status is { } status && status != exchange.Status)
        {
            mismatches.Add(new Mismatch("status", Number(status), answered ? Number(exchange.Status) : "no answer"));
        }

        if (expectation.Reason is { } reason && answered && reason != exchange.Reason)
        {
            AddPair("reason", reason, exchange.Reason, mismatches);
        }
    }

    private static void MatchBody(Expectation expectation, Exchange exchange, Func<string, Exchange?> earlierStep, string basePath, List<Mismatch> mismatches)
    {
        if (expectation.Body is { } text)
        {
            MatchText(text, exchange, basePath, mismatches);
        }

        if (expectation.Json is { } json)
        {
            JsonMatcher.Match(json.Value, exchange.Body, earlierStep, basePath, mismatches);
        }

        if (expectation.Html is { } html)
        {
            HtmlMatcher.Match(html, exchange.Text, basePath, mismatches);
        }

        if (expectation.Xml is { } xml)
        {
            XmlMatcher.Match(xml, exchange.Body, basePath, mismatches);
        }

        if (expectation.Image is { } image)
        {
            ImageMatcher.Match(image, exchange.Body, mismatches);
        }

        if (expectation.Bytes is { } bytes && !bytes.AsSpan().SequenceEqual(exchange.Body))
        {
            var (expected, observed) = Literal.Pair(bytes, exchange.Body);
            mismatches.Add(new Mismatch("bytes", expected, observed));
        }

        MatchOtherStep(expectation, exchange, earlierStep, mismatches);
    }

    private static void MatchText(TextExpectation expectation, Exchange exchange, string basePath, List<Mismatch> mismatches)
    {
        if (expectation.Exact is { } exact)
        {
            var expected = BasePlaceholder.Fill(exact, basePath);

            // Bytes, not texts: a body that is not UTF-8 must not pass for one with replacement characters.
            if (!Encoding.UTF8.GetBytes(expected).AsSpan().SequenceEqual(exchange.Body))
            {
                AddPair("body", expected, exchange.Text, mismatches);
            }
        }

        if (expectation.Matches is { } pattern && !WholeMatch.IsMatch(pattern, exchange.Text, basePath))
        {
            mismatches.Add(new Mismatch("body", $"a match of /{pattern}/", Literal.Of(exchange.Text)));
        }

        foreach (var part in (expectation.Contains ?? []).Select(part => BasePlaceholder.Fill(part, basePath)))
        {
            if (!exchange.Text.Contains(part, StringComparison.Ordinal))
            {
                mismatches.Add(new Mismatch("body", $"a text that contains {Literal.Of(part)}", Literal.Of(exchange.Text)));
            }
        }
    }

    private static void MatchOtherStep(Expectation expectation, Exchange exchange, Func<string, Exchange?> earlierStep, List<Mismatch> mismatches)
    {
        if (expectation.SameBodyAs is { } same)
        {
            if (earlierStep(same) is not { } earlier)
            {
                mismatches.Add(new Mismatch("body", $"the body of the step '{same}'", "that step has no answer"));
            }
            else if (!earlier.Body.AsSpan().SequenceEqual(exchange.Body))
            {
                var (expected, observed) = Literal.Pair(earlier.Text, exchange.Text);
                mismatches.Add(new Mismatch("body", $"the body of the step '{same}', {expected}", observed));
            }
        }

        if (expectation.DifferentBodyFrom is { } different)
        {
            if (earlierStep(different) is not { } earlier)
            {
                mismatches.Add(new Mismatch("body", $"another body than the step '{different}'", "that step has no answer"));
            }
            else if (earlier.Body.AsSpan().SequenceEqual(exchange.Body))
            {
                mismatches.Add(new Mismatch("body", $"another body than the step '{different}'", $"the same, {Literal.Of(exchange.Text)}"));
            }
        }
    }

    private static void AddPair(string what, string expected, string observed, List<Mismatch> mismatches)
    {
        var (expectedLiteral, observedLiteral) = Literal.Pair(expected, observed);
        mismatches.Add(new Mismatch(what, expectedLiteral, observedLiteral));
    }

    private static string Name(WireEnding ending) => ending switch
    {
        WireEnding.Complete => "complete",
        WireEnding.Truncated => "truncated",
        WireEnding.Closed => "closed",
        _ => "open",
    };

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
