using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Matching;

/// <summary>Answers for tests: 200 OK with a text, unless a test says otherwise.</summary>
internal static class Answer
{
    public static Exchange Of(string body = "", int status = 200, string reason = "OK", WireEnding ending = WireEnding.Complete, params (string Name, string Value)[] headers) =>
        Of(Encoding.UTF8.GetBytes(body), status, reason, ending, headers);

    public static Exchange Of(byte[] body, int status = 200, string reason = "OK", WireEnding ending = WireEnding.Complete, params (string Name, string Value)[] headers) => new()
    {
        Request = new WireRequest { Method = "GET", Target = "/" },
        Status = status,
        Reason = reason,
        Headers = [.. headers.Select(header => new WireHeader(header.Name, header.Value))],
        Body = body,
        Ending = ending,
    };

    public static Exchange Closed { get; } = Of(status: 0, reason: "", ending: WireEnding.Closed);

    /// <summary>The mismatches as a user reads them.</summary>
    public static IReadOnlyList<string> Compare(Expectation expectation, Exchange exchange, string basePath = "/a/b", Func<string, Exchange?>? earlier = null) =>
        [.. ExpectationMatcher.Match(expectation, exchange, earlier ?? (_ => null), basePath).Select(mismatch => mismatch.ToString())];
}
