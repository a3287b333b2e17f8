using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Matching;

public sealed class HeaderMatcherTests
{
    private static readonly (string, string)[] _headers = [("Content-Type", "text/plain"), ("set-cookie", "a=1"), ("Set-Cookie", "b=2"), ("Location", "/a/b/x"), ("empty", "")];

    public static TheoryData<HeaderExpectation> Matching =>
    [
        new HeaderExpectation("content-type", ["text/plain"]),
        new HeaderExpectation("CONTENT-TYPE", ["text/plain"]),
        new HeaderExpectation("Set-Cookie", ["a=1", "b=2"]),
        new HeaderExpectation("location", ["{base}/x"]),
        new HeaderExpectation("location", Matches: "{base}/."),
        new HeaderExpectation("empty", [""]),
        new HeaderExpectation("x-none", Absent: true),
        new HeaderExpectation("content-type", Matches: "text/.*"),
    ];

    public static TheoryData<HeaderExpectation, string> Differing => new()
    {
        { new("content-type", ["Text/plain"]), "header content-type: expected \"Text/plain\", observed \"text/plain\"" },
        { new("Content-Type", ["text/plain;charset=UTF-8"]), "header content-type: expected \"text/plain;charset=UTF-8\", observed \"text/plain\"" },
        { new("x-none", ["a"]), "header x-none: expected \"a\", observed absent" },
        { new("set-cookie", ["a=1"]), "header set-cookie: expected \"a=1\", observed 2 lines: \"a=1\", \"b=2\"" },
        { new("set-cookie", ["b=2", "a=1"]), "header set-cookie: expected 2 lines: \"b=2\", \"a=1\", observed 2 lines: \"a=1\", \"b=2\"" },
        { new("set-cookie", ["a=1, b=2"]), "header set-cookie: expected \"a=1, b=2\", observed 2 lines: \"a=1\", \"b=2\"" },
        { new("content-type", ["text/plain", "text/plain"]), "header content-type: expected 2 lines: \"text/plain\", \"text/plain\", observed \"text/plain\"" },
        { new("location", Absent: true), "header location: expected absent, observed \"/a/b/x\"" },
        { new("empty", Absent: true), "header empty: expected absent, observed \"\"" },
        { new("content-type", Matches: "text"), "header content-type: expected one line that matches /text/, observed \"text/plain\"" },
        { new("set-cookie", Matches: ".*"), "header set-cookie: expected one line that matches /.*/, observed 2 lines: \"a=1\", \"b=2\"" },
        { new("x-none", Matches: ".*"), "header x-none: expected one line that matches /.*/, observed absent" },
    };

    [Theory]
    [MemberData(nameof(Matching))]
    public void AHeaderAsExpectedMatches(HeaderExpectation expectation) =>
        Assert.Empty(Answer.Compare(new Expectation { Headers = [expectation] }, Answer.Of(headers: _headers)));

    [Theory]
    [MemberData(nameof(Differing))]
    public void AnotherHeaderDiffers(HeaderExpectation expectation, string mismatch) =>
        Assert.Equal([mismatch], Answer.Compare(new Expectation { Headers = [expectation] }, Answer.Of(headers: _headers)));
}
