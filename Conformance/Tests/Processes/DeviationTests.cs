using System.Text;
using RouteHandlers.Conformance.Implementations;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Processes;

public class DeviationTests
{
    [Theory]
    [InlineData("methods/*", "methods/get", true)]
    [InlineData("methods/*", "methods/get/deep", false)]
    [InlineData("methods/*", "methods", false)]
    [InlineData("methods/**", "methods/get/deep", true)]
    [InlineData("**/get", "get", true)]
    [InlineData("**/get", "a/b/get", true)]
    [InlineData("**/get", "a/forget", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("**", "a/b", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("a[b]", "a[b]", true)]
    [InlineData("a", "A", false)]
    public void Glob_IsMatch(string pattern, string name, bool expected) => Assert.Equal(expected, Glob.IsMatch(pattern, name));

    [Fact]
    public void Entries_are_read_with_the_line_they_stand_in()
    {
        var deviations = Parse(
            """
            - scenario: methods/*
              versions: [15, 16]
              reason: It answers 501.
              link: https://example.com/1
              mismatch: status
            - { scenario: bodies/big, reason: It has a limit. }
            """);
        Assert.Equal(2, deviations.Count);
        Assert.Equal(
            ("methods/*", "It answers 501.", "https://example.com/1", "status", "deviations.yaml(1)"),
            (deviations[0].Scenario, deviations[0].Reason, deviations[0].Link, deviations[0].Mismatch, deviations[0].Source));
        Assert.True(deviations[0].AppliesTo("methods/get", 15));
        Assert.False(deviations[0].AppliesTo("methods/get", 14));
        Assert.False(deviations[0].AppliesTo("bodies/big", 15));
        Assert.True(deviations[1].AppliesTo("bodies/big", 14));
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var exception = Assert.Throws<MalformedSuiteException>(() => Parse("- { scenario: a, reasn: b }\n- scenario: ''\n  reason: x\n  versions: [13]\n- text\n"));
        Assert.Equal(
            [(1, "there is no 'reason'"), (1, "unknown key 'reasn'"), (2, "the text is empty"), (4, "unknown version: the number 13"), (5, "found the text 'text'")],
            exception.Diagnostics.Select(diagnostic => (diagnostic.Line, diagnostic.Message.Split(": ", 2)[1].Split(". ")[0])));
    }

    private static IReadOnlyList<Deviation> Parse(string text) => DeviationFile.Parse(Encoding.UTF8.GetBytes(text), "deviations.yaml");
}
