using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Origin;

/// <summary>What a scenario.yaml may say of the origin and of streams, and what is an error.</summary>
public sealed class OriginReadingTests
{
    private const string Head = "title: T\nrequirements: [RH-METHOD-1]\n";
    private const string Services = "substitute: { 'https://origin.test': /s }\n";
    private const string Get = "steps:\n  - request: GET /a\n";

    public static TheoryData<string, string, string> Errors => new()
    {
        { "an origin without substitute", "origin: { /x: { text: a } }\n" + Get, "(3,1): 'origin' without 'substitute'" },
        { "a substitution that no file has", "substitute: { 'https://origin.tset': / }\n" + Get, "(3,15): substitute: no file of the fixture has the text 'https://origin.tset'" },
        { "a text that is no service", "substitute: { hello: / }\n" + Get, "(3,15): substitute: the text 'hello'" },
        { "a path without slash", "substitute: { 'https://origin.test': s }\n" + Get, "(3,38): substitute.https://origin.test: the path 's'" },
        { "a reply that is a gate", Services + "origin: { /gate/x: { text: a } }\n" + Get, "(4,11): origin: the path '/gate/x'" },
        { "a reply that no handler reaches", Services + "origin: { /x: { text: a } }\n" + Get, "(4,11): origin: no handler reaches the path '/x'. Expected a path below /s" },
        { "two bodies", Services + "origin: { /s/x: { text: a, json: 1 } }\n" + Get, "(4,28): origin./s/x: 2 bodies (text, json)" },
        { "a status that is none", Services + "origin: { /s/x: { status: 100 } }\n" + Get, "(4,27): origin./s/x.status: found the number 100. Expected a whole number from 200 to 599" },
        { "a part that is a number", Services + "origin: { /s/x: { stream: [1] } }\n" + Get, "(4,28): origin./s/x.stream[0]: found the number 1. Expected text" },
        { "a gate with an odd name", Services + "origin: { /s/x: { stream: [{ gate: a b }] } }\n" + Get, "(4,36): origin./s/x.stream[0].gate: the name 'a b'" },
        { "an unknown gate", Services + Get + "    expect: { chunks: [{ open: three }] }\n", "(6,32): steps[0].expect.chunks[0].open: unknown gate 'three'. Expected a gate of a reply below 'origin:', or one that a handler asks for (/gate/NAME)" },
        { "a gate twice", Services + Get + "    expect: { chunks: [{ open: two }, a, { open: two }] }\n", "(6,42): steps[0].expect.chunks[2]: the gate 'two' is opened twice" },
        { "leaving in the middle", Services + Get + "    expect: { chunks: [leave, a] }\n", "(6,24): steps[0].expect.chunks[0]: 'leave' before other items" },
        { "an end after leaving", Services + Get + "    expect: { chunks: [a, leave], ends: complete }\n", "(6,35): steps[0].expect: 'ends' beside chunks that end with 'leave'" },
        { "an empty text", Services + Get + "    expect: { chunks: ['', a] }\n", "(6,24): steps[0].expect.chunks[0]: the text is empty" },
        { "no chunks", Services + Get + "    expect: { chunks: [] }\n", "(6,23): steps[0].expect.chunks: found an empty list" },
        { "chunks of a HEAD", Services + "steps:\n  - request: HEAD /a\n    expect: { chunks: [a] }\n", "(6,15): steps[0].expect: 'chunks' of the answer to a HEAD" },
        { "a repetition of gates", Services + Get + "    repeat: 2\n    expect: { chunks: [{ open: two }, a] }\n", "(6,5): steps[0]: 'repeat' in a step that opens gates" },
        { "an origin step of no service", Get + "  - origin: { path: /x, hits: 1 }\n", "(5,13): steps[1].origin: a scenario without 'substitute'" },
        { "an origin step of a path that is not reached", Services + Get + "  - origin: { path: /x, hits: 1 }\n", "(6,21): steps[1].origin.path: no handler reaches the path '/x'" },
        { "an origin step that expects nothing", Services + Get + "  - origin: { path: /s/x }\n", "(6,13): steps[1].origin: nothing is expected of the origin" },
        { "an origin step with a request", Services + Get + "    origin: { path: /s/x, hits: 1 }\n", "(5,5): steps[0]: 'request' beside 'origin'" },
        { "a step in what the origin got", Services + Get + "  - origin: { path: /s/x, json: { a: { $sameAs: first } } }\n", "(6,49): steps[1].origin.json.a.$sameAs: a step to compare a request body with" },
        { "unique that is false", Services + "origin: { /s/x: { unique: false } }\n" + Get, "(4,27): origin./s/x.unique: found false. Expected true" },
        { "unique and text", Services + "origin: { /s/x: { unique: true, text: a } }\n" + Get, "(4,19): origin./s/x: 2 bodies (text, unique)" },
        { "a sequence beside others", Services + "origin: { /s/x: { status: 201, sequence: [{ text: a }, { text: b }] } }\n" + Get, "(4,32): origin./s/x: 'sequence' beside other keys. Expected a list of replies that stands alone" },
        { "a sequence in a sequence", Services + "origin: { /s/x: { sequence: [{ text: a }, { sequence: [{ text: b }, { text: c }] }] } }\n" + Get, "(4,45): origin./s/x.sequence[1]: a sequence in a sequence" },
        { "a sequence of one", Services + "origin: { /s/x: { sequence: [{ text: a }] } }\n" + Get, "(4,29): origin./s/x.sequence: a sequence of one reply. Expected at least two" },
        { "a sequence of none", Services + "origin: { /s/x: { sequence: [] } }\n" + Get, "(4,29): origin./s/x.sequence: found an empty list. Expected a list of replies" },
        { "a bad reply in a sequence", Services + "origin: { /s/x: { sequence: [{ text: a }, { txt: b }] } }\n" + Get, "(4,45): origin./s/x.sequence[1]: unknown key 'txt'. Expected status, headers, text, json, bytes, stream, completion, unique, sequence" },
        { "XML that is none", Get + "    expect: { xml: '<a>' }\n", "(5,20): steps[0].expect.xml: the text is not an XML document (" },
        { "XML with a DOCTYPE", Get + "    expect: { xml: '<!DOCTYPE a []><a/>' }\n", "(5,20): steps[0].expect.xml: the text is not an XML document (" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void EachErrorIsOneDiagnostic(string what, string text, string expected)
    {
        using var suite = Suite(Head + text);

        var diagnostic = Assert.Single(suite.Diagnostics());
        Assert.True(diagnostic.StartsWith($"Fixtures/a/b/scenario.yaml{expected}", StringComparison.Ordinal), $"{what}: {diagnostic}");
    }

    [Fact]
    public void EverythingIsRead()
    {
        using var suite = Suite(Head + """
            substitute: { "https://origin.test": /s }
            origin:
              /s/a: { text: hello, status: 201, headers: { x-a: [b, c] } }
              /s/b: { stream: [a, { gate: inner }, b] }
              /s/c: { unique: true, status: 202 }
              /s/d: { sequence: [{ text: first }, { status: 500 }, { unique: true }] }
            steps:
              - request: GET /a
                expect: { xml: "<a/>", chunks: [One, { open: two }, "leave", { open: inner }, leave] }
              - origin: { path: /s/x, hits: 0, method: PUT, headers: { x-a: b, x-b: { absent: true } }, json: { a: { $any: true } } }
                until: 3s
            """);
        var scenario = suite.Only().Scenario;

        Assert.Equal([new Substitution("https://origin.test", "/s")], scenario.Substitute);
        Assert.Equal([("/s/a", 201, "text", 1), ("/s/b", 200, "stream", 3), ("/s/c", 202, "unique", 1), ("/s/d", 200, "", 0)], scenario.Origin.Select(reply => (reply.Path, reply.Status, reply.Kind, reply.Parts.Count)));
        Assert.Equal([("/s/d", 200, "text"), ("/s/d", 500, ""), ("/s/d", 200, "unique")], scenario.Origin[3].Sequence.Select(reply => (reply.Path, reply.Status, reply.Kind)));
        Assert.Equal(["content-type: text/plain;charset=UTF-8", "x-a: b", "x-a: c"], scenario.Origin[0].Headers.Select(header => $"{header.Key}: {header.Value}"));
        Assert.Equal(Streams.Items("One", "~two", "leave", "~inner", "!"), scenario.Steps[0].Expect!.Chunks);
        Assert.Equal(("PUT", "x-a", "x-b"), (scenario.Steps[1].Origin!.Method, scenario.Steps[1].Origin!.Headers[0].Name, scenario.Steps[1].Origin!.Headers[1].Name));
        Assert.Equal((0, "/s/x", TimeSpan.FromSeconds(3)), (scenario.Steps[1].Origin!.Hits, scenario.Steps[1].Origin!.Path, scenario.Steps[1].Until));
    }

    private static TemporarySuite Suite(string scenario) => TemporarySuite.With(scenario).File("a/b/app/api/route.ts", "fetch('https://origin.test/gate/two')");
}
