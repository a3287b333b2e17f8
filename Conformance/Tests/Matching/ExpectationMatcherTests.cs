using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Matching;

public sealed class ExpectationMatcherTests
{
    [Fact]
    public void AMemberThatIsNullIsNotJudged() =>
        Assert.Empty(Answer.Compare(new Expectation(), Answer.Of("anything", 500, "Oops", WireEnding.Complete, ("x", "y"))));

    [Fact]
    public void ABodyThatBreaksOffIsAMismatchThoughNobodyNamesIt() => Assert.Equal(
        ["ends: expected complete, observed truncated"],
        Answer.Compare(new Expectation { Status = 200 }, Answer.Of("any", 200, "OK", WireEnding.Truncated)));

    [Fact]
    public void EveryMismatchIsReported() => Assert.Equal(
        [
            "ends: expected complete, observed truncated",
            "status: expected 200, observed 500",
            "reason: expected \"OK\", observed \"Internal Server Error\"",
            "header content-type: expected \"application/json\", observed absent",
            "body: expected \"a\", observed \"b\"",
            "json $: expected true, observed a body that is not JSON: \"b\"",
            "html h1: expected \"Title\", observed no such element",
            "bytes: expected 1 bytes 61, observed 1 bytes 62",
            "body: expected another body than the step 'first', observed the same, \"b\"",
        ],
        Answer.Compare(
            new Expectation
            {
                Status = 200,
                Reason = "OK",
                Headers = [new("Content-Type", ["application/json"])],
                Body = new(Exact: "a"),
                Json = new(JsonValue.Create(true)),
                Html = new([new("h1", "Title")]),
                Bytes = [0x61],
                Ends = "complete",
                DifferentBodyFrom = "first",
            },
            Answer.Of("b", 500, "Internal Server Error", WireEnding.Truncated),
            earlier: _ => Answer.Of("b")));

    [Theory]
    [InlineData("complete", WireEnding.Complete)]
    [InlineData("truncated", WireEnding.Truncated)]
    public void Ends_TheSame_Matches(string ends, WireEnding ending) =>
        Assert.Empty(Answer.Compare(new Expectation { Ends = ends }, Answer.Of(ending: ending)));

    [Fact]
    public void Ends_ClosedAsExpected_Matches() => Assert.Empty(Answer.Compare(new Expectation { Ends = "closed" }, Answer.Closed));

    [Fact]
    public void Ends_ClosedAgainstExpectation_ReportsWhatNeedsNoAnswer() => Assert.Equal(
        ["ends: expected an answer, observed closed (the connection closed unanswered)", "status: expected 200, observed no answer"],
        Answer.Compare(new Expectation { Status = 200, Headers = [new("a", Absent: true)], Body = new(Exact: "") }, Answer.Closed));

    [Fact]
    public void Ends_AnAnswerWhereNoneIsExpected_Differs() =>
        Assert.Equal(["ends: expected closed, observed complete"], Answer.Compare(new Expectation { Ends = "closed" }, Answer.Of()));

    [Fact]
    public void Build_ThatShouldHaveFailed_Differs() => Assert.Equal(
        ["build: expected failed with a-b, observed succeeded"],
        Answer.Compare(new Expectation { Build = new("a-b") }, Answer.Of()));

    [Fact]
    public void Build_ThatSucceeds_Matches() => Assert.Empty(Answer.Compare(new Expectation { Build = new(null) }, Answer.Of()));

    [Theory]
    [InlineData("hello", "hello")]
    [InlineData("{base}/x is {base}", "/a/b/x is /a/b")]
    [InlineData("é\r\n", "é\r\n")]
    [InlineData("", "")]
    public void Body_TheSame_Matches(string expected, string observed) =>
        Assert.Empty(Answer.Compare(new Expectation { Body = new(Exact: expected) }, Answer.Of(observed)));

    [Theory]
    [InlineData("hello", "hello\n", "\"hello\", observed \"hello\\n\"")]
    [InlineData("a", "A", "\"a\", observed \"A\"")]
    [InlineData("a\tb", "a\u0000\u200bb\\\"", "\"a\\tb\", observed \"a\\u0000\\u200bb\\\\\\\"\"")]
    public void Body_Another_Differs(string expected, string observed, string difference) =>
        Assert.Equal([$"body: expected {difference}"], Answer.Compare(new Expectation { Body = new(Exact: expected) }, Answer.Of(observed)));

    [Fact]
    public void Body_NotUtf8_DoesNotPassForReplacementCharacters() =>
        Assert.Single(Answer.Compare(new Expectation { Body = new(Exact: "\ufffd") }, Answer.Of([0xff])));

    [Fact]
    public void Body_Long_IsShownAroundTheFirstDifference()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(number => $"{number:000} "));

        var mismatch = Assert.Single(Answer.Compare(new Expectation { Body = new(Exact: text) }, Answer.Of(text.Replace("050", "xyz", StringComparison.Ordinal))));

        Assert.StartsWith("body: expected …\"2 043 044 045 046 047 048 049 050 051 ", mismatch, StringComparison.Ordinal);
        Assert.Contains("observed …\"2 043 044 045 046 047 048 049 xyz 051 ", mismatch, StringComparison.Ordinal);
        Assert.EndsWith("(characters 171 to 290 of 400)", mismatch, StringComparison.Ordinal);
        Assert.True(mismatch.Length < 400);
    }

    [Fact]
    public void Body_Long_IsNotCutInsideOfASurrogatePair()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 200));

        Assert.DoesNotContain("\\ud", Assert.Single(Answer.Compare(new Expectation { Body = new(Exact: "x" + text) }, Answer.Of("y" + text))), StringComparison.Ordinal);
        Assert.DoesNotContain("\\ud", Assert.Single(Answer.Compare(new Expectation { Body = new(Exact: text + "x") }, Answer.Of(text + "y"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[0-9]+", "42", true)]
    [InlineData("[0-9]+", "42\n", false)]
    [InlineData("a|ab", "ab", true)]
    [InlineData("{base}/[a-z]", "/a/b/c", true)]
    [InlineData("{base}", "/a.b", false)]
    public void Body_Matches_JudgesTheWholeText(string pattern, string observed, bool matches) =>
        Assert.Equal(matches, Answer.Compare(new Expectation { Body = new(Matches: pattern) }, Answer.Of(observed), basePath: "/a/b").Count == 0);

    [Fact]
    public void Body_Matches_TakesTheBaseLiterally() =>
        Assert.Single(Answer.Compare(new Expectation { Body = new(Matches: "{base}") }, Answer.Of("/axb"), basePath: "/a.b"));

    [Fact]
    public void Body_Contains_ReportsEachMissingPart() => Assert.Equal(
        ["body: expected a text that contains \"x\", observed \"in /a/b\"", "body: expected a text that contains \"y\", observed \"in /a/b\""],
        Answer.Compare(new Expectation { Body = new(Contains: ["x", "{base}", "y", "in"]) }, Answer.Of("in /a/b")));

    [Fact]
    public void Bytes_TheSame_Matches() => Assert.Empty(Answer.Compare(new Expectation { Bytes = [0, 255] }, Answer.Of([0, 255])));

    [Fact]
    public void Bytes_Others_AreShownInHexadecimal() => Assert.Equal(
        ["bytes: expected 2 bytes 00ff, observed 3 bytes 00fe01"],
        Answer.Compare(new Expectation { Bytes = [0, 255] }, Answer.Of([0, 254, 1])));

    [Theory]
    [InlineData("one", true)]
    [InlineData("two", false)]
    public void SameBodyAs_ComparesWithTheEarlierStep(string body, bool same)
    {
        var mismatches = Answer.Compare(new Expectation { SameBodyAs = "first" }, Answer.Of(body), earlier: name => name == "first" ? Answer.Of("one") : null);

        Assert.Equal(same ? [] : ["body: expected the body of the step 'first', \"one\", observed \"two\""], mismatches);
    }

    [Theory]
    [InlineData("one", false)]
    [InlineData("two", true)]
    public void DifferentBodyFrom_ComparesWithTheEarlierStep(string body, bool differs)
    {
        var mismatches = Answer.Compare(new Expectation { DifferentBodyFrom = "first" }, Answer.Of(body), earlier: name => name == "first" ? Answer.Of("one") : null);

        Assert.Equal(differs ? [] : ["body: expected another body than the step 'first', observed the same, \"one\""], mismatches);
    }

    [Fact]
    public void AnEarlierStepWithoutAnswerIsAMismatch() => Assert.Equal(
        ["body: expected the body of the step 'a', observed that step has no answer", "body: expected another body than the step 'b', observed that step has no answer"],
        Answer.Compare(new Expectation { SameBodyAs = "a", DifferentBodyFrom = "b" }, Answer.Of()));

    [Theory]
    [InlineData("title", "404: Not found in /a/b", true)]
    [InlineData("title", "404: not found in {base}", false)]
    [InlineData("title", "404: Not found in {base}", true)]
    [InlineData("main > h1", "One two", true)]
    [InlineData("h1", "Two", false)]
    [InlineData("a[href='{base}/x']", "link", true)]
    [InlineData("h2", null, true)]
    [InlineData("h1", null, false)]
    [InlineData("h2", "x", false)]
    public void Html_JudgesTheTextOfTheFirstElement(string selector, string? text, bool matches)
    {
        const string html = "<!DOCTYPE html><title>404: Not found in /a/b</title><main><h1>One\n <b>two</b></h1><h1>Two</h1><a href=/a/b/x>link</a></main>";

        Assert.Equal(matches, Answer.Compare(new Expectation { Html = new([new(selector, text)]) }, Answer.Of(html)).Count == 0);
    }

    [Fact]
    public void Html_Another_ShowsBoth() => Assert.Equal(
        ["html h1: expected \"a\", observed \"b\"", "html p: expected no such element, observed \"c\""],
        Answer.Compare(new Expectation { Html = new([new("h1", "a"), new("p", null)]) }, Answer.Of("<h1>b</h1><p>c")));
}
