using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Scenarios;

/// <summary>What well-formed scenarios mean.</summary>
public sealed class ScenarioReadingTests
{
    [Fact]
    public void DefaultsAreEveryVersionNoNeedsAPrefixAndOneRequest()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal);
        var fixture = suite.Only();

        Assert.Equal("a/b", fixture.Name);
        Assert.Equal($"{suite.Directory}/a/b/scenario.yaml", fixture.ScenarioFile);
        Assert.Equal([14, 15, 16], fixture.Scenario.Versions);
        Assert.Empty(fixture.Scenario.Needs);
        Assert.Equal(MountKind.Prefix, fixture.Scenario.Mount);
        var step = Assert.Single(fixture.Scenario.Steps);
        Assert.Equal(("GET", "/api", false, 1, 4), (step.Request!.Method, step.Request.Path, step.Request.IsRawTarget, step.Repeat, step.Line));
        Assert.Null(step.Request.Body);
        Assert.Equal(200, step.Expect!.Status);
    }

    [Fact]
    public void FilesAreThoseOfTheFolderAndTheInlineOnesAndNotTheSuitesOwn()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal + "\nfiles:\n  \"app/%5Fpub/x.txt\": |\n    hello\n");
        suite.File("a/b/transcripts/next-15.verified.txt", "x").File("a/b/app/raw.bin", [0, 255]).File("a/b/app/transcripts/x", "");

        var files = suite.Only().Files;

        Assert.Equal(["app/%5Fpub/x.txt", "app/api/route.csx", "app/api/route.ts", "app/raw.bin", "app/transcripts/x"], files.Keys);
        Assert.Equal("hello\n", Encoding.UTF8.GetString(files["app/%5Fpub/x.txt"]));
        Assert.Equal([0, 255], files["app/raw.bin"]);
    }

    [Fact]
    public void EveryKeyOfAScenarioAndAStepIsRead()
    {
        using var suite = TemporarySuite.With("""
            title: All
            requirements: [RH-METHOD-2, RH-METHOD-1]
            versions: [16, 15]
            needs: [virtual-time, root-mount]
            mount: root
            steps:
              - name: first
                request: GET /a
              - advance: 2m
              - versions: [15]
                request: PROPFIND /a
                advance: 61s
                until: 200ms
                expect: { status: 405, sameBodyAs: first }
                observed: { quirk: unknown-method-400, versions: [15], expect: { status: 400, body: "" } }
              - request: GET /b
                repeat: 3
              - request: GET /b
                together: 5
            """);
        var scenario = suite.Only().Scenario;

        Assert.Equal([15, 16], scenario.Versions);
        Assert.Equal(["virtual-time", "root-mount"], scenario.Needs);
        Assert.Equal(MountKind.Root, scenario.Mount);
        Assert.Equal(TimeSpan.FromMinutes(2), scenario.Steps[1].Advance);
        var step = scenario.Steps[2];
        Assert.Equal([15], step.Versions);
        Assert.Equal((TimeSpan.FromSeconds(61), TimeSpan.FromMilliseconds(200)), (step.Advance, step.Until));
        Assert.Equal(405, step.ExpectationFor(15, ContractKind.Documented)!.Status);
        Assert.Equal(400, step.ExpectationFor(15, ContractKind.Observed)!.Status);
        Assert.Equal(405, step.ExpectationFor(16, ContractKind.Observed)!.Status);
        Assert.Equal((3, 1), (scenario.Steps[3].Repeat, scenario.Steps[3].Together));
        Assert.Equal((1, 5), (scenario.Steps[4].Repeat, scenario.Steps[4].Together));
    }

    [Fact]
    public void AFailingBuildHasACodeAndMayHaveWords()
    {
        using var suite = TemporarySuite.With("""
            title: T
            requirements: [RH-METHOD-1]
            steps:
              - versions: [14]
                expect: { build: { fails: prerender-error } }
              - versions: [15, 16]
                expect: { build: { fails: prerender-error, contains: ["{base}/api", cookies] } }
            """);
        var builds = suite.Only().Scenario.Steps.Select(step => step.Expect!.Build!).ToList();

        Assert.Equal(("prerender-error", null), (builds[0].Fails, builds[0].Contains));
        Assert.Equal(["{base}/api", "cookies"], builds[1].Contains);
    }

    [Theory]
    [InlineData("{ path: '/a?b=c' }", "GET /a?b=c False")]
    [InlineData("{ method: PUT, path: / }", "PUT / False")]
    [InlineData("{ target: '{base}//a' }", "GET {base}//a True")]
    [InlineData("{ method: OPTIONS, target: '*' }", "OPTIONS * True")]
    [InlineData("delete /x", "delete /x False")]
    public void ARequestHasAMethodAndAPathOrTarget(string request, string expected)
    {
        var read = Request(request);

        Assert.Equal(expected, $"{read.Method} {read.Path} {read.IsRawTarget}");
    }

    [Theory]
    [InlineData("text: ''", "text", "", "text/plain;charset=UTF-8")]
    [InlineData("text: '42'", "text", "42", "text/plain;charset=UTF-8")]
    [InlineData("json: { b: [1, 2.50, -0x10, .5, 1e3], a: null, c: 'yes', d: yes, e: true, f: '5', \"1\": é\" }", "json", "{\"b\":[1,2.50,\"-0x10\",0.5,1e3],\"a\":null,\"c\":\"yes\",\"d\":\"yes\",\"e\":true,\"f\":\"5\",\"1\":\"é\\\"\"}", "application/json")]
    [InlineData("json: null", "json", "null", "application/json")]
    [InlineData("json: 0x1F", "json", "31", "application/json")]
    [InlineData("json: +007", "json", "7", "application/json")]
    [InlineData("json: 12345678901234567890123", "json", "12345678901234567890123", "application/json")]
    [InlineData("form: { name: 'Ada L.', '&': 'é=1', list: [a, b] }", "form", "name=Ada+L.&%26=%C3%A9%3D1&list=a&list=b", "application/x-www-form-urlencoded;charset=UTF-8")]
    [InlineData("bytes: AAEC", "bytes", "\0\u0001\u0002", null)]
    [InlineData("fill: { text: ab, times: 3 }", "fill", "ababab", "application/octet-stream")]
    [InlineData("bytes: ''", "bytes", "", null)]
    public void ABodyHasTheContentTypeOfItsKind(string body, string kind, string expected, string? contentType)
    {
        var read = Request($"{{ method: POST, path: /a, {body} }}").Body!;

        Assert.Equal((kind, expected, contentType), (read.Kind, Encoding.UTF8.GetString(read.Bytes), read.ContentType));
    }

    [Fact]
    public void AMultipartBodyIsWrittenAsBrowsersDo()
    {
        var read = Request("""
            { method: POST, path: /a, multipart: [{ name: "a\"\n", value: é }, { name: f, file: { name: n.txt, type: text/plain, text: abc } }, { name: g, file: { name: '', bytes: QQ== } }] }
            """).Body!;

        Assert.Equal(("multipart", "multipart/form-data; boundary=----route-handler-conformance"), (read.Kind, read.ContentType));
        Assert.Equal(
            """
            ------route-handler-conformance
            Content-Disposition: form-data; name="a%22%0A"

            é
            ------route-handler-conformance
            Content-Disposition: form-data; name="f"; filename="n.txt"
            Content-Type: text/plain

            abc
            ------route-handler-conformance
            Content-Disposition: form-data; name="g"; filename=""

            A
            ------route-handler-conformance--

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(read.Bytes));
    }

    [Fact]
    public void HeadersKeepTheirOrderCaseAndLines()
    {
        var headers = Request("{ path: /a, headers: { X-B: '1', x-a: ['2', '3'], Empty: '' } }").Headers;

        Assert.Equal([new("X-B", "1"), new("x-a", "2"), new("x-a", "3"), new("Empty", "")], headers);
    }

    [Fact]
    public void EveryKeyOfAnExpectationIsRead()
    {
        var expectation = Step("""
            request: GET /a
            expect:
              status: 201
              reason: Created
              headers:
                One: line
                two: [a, b]
                three: { absent: true }
                four: { matches: "a.*" }
              body: { contains: [x, y] }
              json: { a: { $any: true } }
              html: { h1: Title, h2: null, link: { href: /a, rel: { matches: "i.*" }, alt: null } }
              image: { type: png, width: 2 }
              bytes: AA==
              ends: truncated
            """).Expect!;

        Assert.Equal((201, "Created", "truncated"), (expectation.Status, expectation.Reason, expectation.Ends));
        Assert.Equal(["One", "two", "three", "four"], expectation.Headers.Select(header => header.Name));
        Assert.Equal(["line"], expectation.Headers[0].Lines);
        Assert.Equal(["a", "b"], expectation.Headers[1].Lines);
        Assert.True(expectation.Headers[2].Absent);
        Assert.Equal("a.*", expectation.Headers[3].Matches);
        Assert.Equal(["x", "y"], expectation.Body!.Contains);
        Assert.Equal("""{"a":{"$any":true}}""", expectation.Json!.Value!.ToJsonString());
        Assert.Equal([new("h1", "Title"), new("h2", null)], expectation.Html!.Selectors);
        var element = Assert.Single(expectation.Html.Elements);
        Assert.Equal("link", element.Selector);
        Assert.Equal([new("href", "/a"), new("rel", Matches: "i.*"), new("alt")], element.Attributes);
        Assert.Equal(new ImageExpectation("png", 2), expectation.Image);
        Assert.Equal([0], expectation.Bytes);
    }

    [Fact]
    public void JsonNullIsAnExpectation()
    {
        var json = Step("request: GET /a\nexpect: { json: null }").Expect!.Json;

        Assert.NotNull(json);
        Assert.Null(json.Value);
    }

    [Theory]
    [InlineData("expect: { body: '' }", "", null)]
    [InlineData("expect: { body: { matches: '[a-z]+' } }", null, "[a-z]+")]
    public void ABodyIsATextOrAMatcher(string expect, string? exact, string? matches)
    {
        var body = Step("request: GET /a\n" + expect).Expect!.Body!;

        Assert.Equal((exact, matches), (body.Exact, body.Matches));
    }

    [Fact]
    public void ABuildSucceedsOrFailsWithACode()
    {
        Assert.Equal("page-route-conflict", Step("expect: { build: { fails: page-route-conflict } }").Expect!.Build!.Fails);
        var succeeds = Step("expect: { build: succeeds }").Expect!.Build;
        Assert.NotNull(succeeds);
        Assert.Null(succeeds.Fails);
    }

    [Fact]
    public void AFailingBuildMayStandBesideARequestThatIsAnsweredInsteadOfIt()
    {
        var step = Step("""
            request: GET /a
            expect: { build: { fails: erroneous-periods } }
            observed: [{ quirk: unknown-method-400, versions: [15], expect: { build: succeeds, status: 500 } }]
            """);

        Assert.Equal("erroneous-periods", step.ExpectationFor(14, ContractKind.Observed)!.Build!.Fails);
        Assert.Equal(500, step.ExpectationFor(15, ContractKind.Observed)!.Status);
    }

    [Fact]
    public void TwoHundredFixturesAreReadInWellBelowASecond()
    {
        using var suite = new TemporarySuite();
        for (var i = 0; i < 200; i++)
        {
            suite.Handler($"area/f{i}/app/api").File($"area/f{i}/scenario.yaml", TemporarySuite.Minimal);
        }

        // The best of three, as the machine may be busy with something else.
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(200, suite.Load().Fixtures.Count);
            return clock.Elapsed;
        });
        Assert.True(best < TimeSpan.FromSeconds(1), $"It took {best}.");
    }

    private static StepRequest Request(string request) => Step($"request: {request}").Request!;

    private static ScenarioStep Step(string step)
    {
        var indented = string.Join('\n', step.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (index == 0 ? "  - " : "    ") + line));
        using var suite = TemporarySuite.With("title: T\nrequirements: [RH-METHOD-1]\nsteps:\n" + indented + "\n");
        return Assert.Single(suite.Only().Scenario.Steps);
    }
}
