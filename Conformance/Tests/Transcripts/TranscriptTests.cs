using System.Text;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Matching;
using RouteHandlers.Conformance.Tests.Scenarios;
using RouteHandlers.Conformance.Tests.Snapshots;
using RouteHandlers.Conformance.Transcripts;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Transcripts;

public sealed class TranscriptTests
{
    [Fact]
    public void AnExchangeReadsAsItsScenarioWroteItAndItsServerAnswered() => Assert.Equal(
        """
        # methods/get-answers-get

        > GET {base}/api
        < 200 OK
        < content-type: text/plain;charset=UTF-8
        <
        | hello

        """.ReplaceLineEndings("\n"),
        Print(new StepRequest { Method = "GET", Path = "/api" }, Answer.Of("hello", headers: [("Content-Type", "text/plain;charset=UTF-8"), ("Date", "Fri, 21 Nov 2025 20:00:00 GMT")])));

    [Fact]
    public void ABodyThatWasReadPartByPartShowsWhatTheClientDid() => Assert.Equal(
        """
        # methods/get-answers-get

        > GET {base}/api
        < 200 OK
        <
        | One
        ~ gate two
        | Two
        ~ left

        """.ReplaceLineEndings("\n"),
        Print(new StepRequest { Method = "GET", Path = "/api" }, Answer.Of("OneTwo") with { Marks = [new(3, "gate two"), new(6, ExchangeMark.Left)] }));

    [Fact]
    public void OfRequestsThatWereSentAtOnceEachDifferentAnswerIsShown()
    {
        const string Id = "0b0c5b9e-8a1f-4f53-9a3c-4f1c3b5d7e01";
        var request = new StepRequest { Method = "GET", Path = "/api" };

        Assert.Equal(
            """
            # a/b

            > GET {base}/api
            ~ 3 at once
            < 200 OK
            <
            | <uuid 1>
            ~ all alike

            > GET {base}/api
            ~ 4 at once
            < 200 OK
            <
            | <uuid 1>
            ~ another answer
            < 200 OK
            <
            | <uuid 2>
            ~ another answer
            < no answer

            """.ReplaceLineEndings("\n"),
            TranscriptWriter.Write(new Transcript
            {
                Fixture = "a/b",
                BasePath = "/a/b",
                Origins = [],
                Entries =
                [
                    new TranscriptEntry.Answered(request, Answer.Of(Id)) { Others = [Answer.Of(Id), Answer.Of(Id, headers: [("Date", "now")])] },
                    new TranscriptEntry.Answered(request, Answer.Of(Id)) { Others = [Answer.Of(Id.Replace("01", "02", StringComparison.Ordinal)), Answer.Of(Id), null] },
                ],
            }));
    }

    /// <summary>The whole format at a glance.</summary>
    [Fact]
    public void EveryKindOfEntry() => Snapshot.Match(TranscriptWriter.Write(new Transcript
    {
        Fixture = "methods/get-answers-get",
        BasePath = "/methods/get-answers-get",
        Origins = ["http://localhost:41233"],
        Entries =
        [
            new TranscriptEntry.Built(null),
            new TranscriptEntry.Built("page-route-conflict"),
            new TranscriptEntry.Advanced(TimeSpan.FromSeconds(61)),
            new TranscriptEntry.Answered(
                new StepRequest
                {
                    Method = "POST",
                    Path = "/form?x=1",
                    Headers = [new("X-B", "1"), new("x-a", "2"), new("x-a", "3")],
                    Body = new StepBody("json", "{\"a\":1}"u8.ToArray(), "application/json"),
                },
                Answer.Of("{\"a\":1}", 201, "Created", headers: [("X-Z", "1"), ("Set-Cookie", "b=2"), ("a", "/methods/get-answers-get/x"), ("set-cookie", "a=1")])),
            new TranscriptEntry.Answered(
                new StepRequest { Method = "PUT", Path = "{base}//a", IsRawTarget = true, Headers = [new("Content-Type", "text/x")], Body = new StepBody("text", "one\ntwo\n"u8.ToArray(), "text/plain;charset=UTF-8") },
                Answer.Of("first line\n\nlast line", 204, "")),
            new TranscriptEntry.Answered(
                new StepRequest { Method = "POST", Path = "/", Body = new StepBody("bytes", [0, 255], null) },
                Answer.Of([.. Enumerable.Range(0, 80).Select(number => (byte)(number + 150))], ending: WireEnding.Truncated)),
            new TranscriptEntry.Answered(new StepRequest { Method = "GET", Path = "/controls" }, Answer.Of("one\r\ntwo\\\t\"\0\n")),
            new TranscriptEntry.Answered(new StepRequest { Method = "CONNECT", Path = "localhost:80", IsRawTarget = true }, Answer.Closed),
            new TranscriptEntry.Answered(new StepRequest { Method = "GET", Path = "/missing" }, Answer.Of(
                "<!doctype HTML><html><head><title>404: This page\n could not be found</title></head><body><h1>404</h1><h2>This page could not be found.</h2><h1>at http://localhost:41233/methods/get-answers-get</h1>",
                404,
                "Not Found",
                headers: [("X-Powered-By", "Next.js"), ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])),
        ],
    }));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "<\n| a\n")]
    [InlineData("a\n", "<\n| a\n|\n")]
    [InlineData("\n", "<\n|\n|\n")]
    [InlineData("a\n\n", "<\n| a\n|\n|\n")]
    [InlineData(" ", "<\n|  \n")]
    [InlineData("| a", "<\n| | a\n")]
    [InlineData("a\tb \\r é 😀", "<\n| a\tb \\r é 😀\n")]
    [InlineData("a\r\nb\\r", "<\nescaped| a\\r\nescaped| b\\\\r\n")]
    [InlineData("\ufeffa", "<\nescaped| \\ufeffa\n")]
    public void BodiesThatDifferPrintDifferently(string body, string expected) => Assert.Equal(
        "# methods/get-answers-get\n\n> GET {base}/\n< 200 OK\n" + expected,
        Print(new StepRequest { Method = "GET", Path = "/" }, Answer.Of(body)));

    [Theory]
    [InlineData("text/html", "<h1>A fragment</h1>")]
    [InlineData("text/html", " <!DOCTYPE html><h1>A fragment</h1>")]
    [InlineData("text/plain", "<!DOCTYPE html><h1>A text</h1>")]
    [InlineData("application/xhtml+xml", "<!DOCTYPE html><h1>XML</h1>")]
    public void OnlyACompleteHtmlDocumentIsShortened(string contentType, string body) => Assert.EndsWith(
        $"< content-type: {contentType}\n< x: y\n<\n| {body}\n",
        Print(new StepRequest { Method = "GET", Path = "/" }, Answer.Of(body, headers: [("content-type", contentType), ("x", "y")])),
        StringComparison.Ordinal);

    [Fact]
    public void APageWithoutTitleAndHeadingPrintsNeither() => Assert.EndsWith(
        "< 200 OK\n< content-type: text/html\n<\n",
        Print(new StepRequest { Method = "GET", Path = "/" }, Answer.Of("<!DOCTYPE html><p>x", headers: [("content-type", "text/html")])),
        StringComparison.Ordinal);

    [Fact]
    public void AFileIsWrittenAndReadWithLineFeeds()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal);
        var fixture = suite.Only();

        Assert.Null(TranscriptFile.Read(fixture, 15));
        TranscriptFile.Write(fixture, 15, "a\r\nb\n");

        Assert.Equal(Path.Combine(suite.Directory, "a/b/transcripts/next-15.verified.txt"), TranscriptFile.PathOf(fixture, 15));
        Assert.Equal("a\nb\n"u8.ToArray(), File.ReadAllBytes(TranscriptFile.PathOf(fixture, 15)));
        File.WriteAllText(TranscriptFile.PathOf(fixture, 15), "a\r\nb\r\n", Encoding.UTF8);
        Assert.Equal("a\nb\n", TranscriptFile.Read(fixture, 15));
        Assert.Null(TranscriptFile.Read(fixture, 16));
        Assert.DoesNotContain("transcripts/next-15.verified.txt", suite.Only().Files.Keys);
    }

    [Fact]
    public void ABodyThatWasJudgedAsAPictureShowsWhatItIs()
    {
        var request = new StepRequest { Method = "GET", Path = "/icon" };
        var picture = Answer.Of(Convert.FromBase64String("R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs="));

        Assert.EndsWith("< 200 OK\n<\nimage| gif 1x1\n", Print(request, picture, asImage: true), StringComparison.Ordinal);
        Assert.EndsWith("< 200 OK\n<\n| none\n", Print(request, Answer.Of("none"), asImage: true), StringComparison.Ordinal);
        Assert.EndsWith("< 200 OK\n<\nbase64| R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=\n", Print(request, picture), StringComparison.Ordinal);
    }

    [Fact]
    public void APageShowsWhatMetadataFilesPutIntoItsHead() => Assert.EndsWith(
        """
        < content-type: text/html
        <
        html| link: href={base}/icon.png?<hash> rel=icon sizes=2x3
        html| link: href=/favicon.ico?<hash> rel=icon
        html| meta: og:image={origin}{base}/og?<hash>
        html| meta: og:image:alt=A
        html| meta: twitter:card=summary
        html| h1: Title

        """.ReplaceLineEndings("\n"),
        Print(new StepRequest { Method = "GET", Path = "/api" }, Answer.Of(
            "<!DOCTYPE html><head><link rel=icon sizes=2x3 href='/methods/get-answers-get/icon.png?61a1d300f54ff51d'><link rel=icon href='/favicon.ico?favicon.28n65yr4jxygd.ico'>"
            + "<link rel=preload href=/x><meta name=robots content=noindex><meta name=twitter:card content=summary><meta property=og:image:alt content=A>"
            + "<meta property=og:image content='http://localhost:3000/methods/get-answers-get/og?371e85cda38c0e3f'></head><h1>Title</h1>",
            headers: [("Content-Type", "text/html")])),
        StringComparison.Ordinal);

    private static string Print(StepRequest request, Exchange exchange, bool asImage = false) => TranscriptWriter.Write(new Transcript
    {
        Fixture = "methods/get-answers-get",
        BasePath = "/methods/get-answers-get",
        Origins = [],
        Entries = [new TranscriptEntry.Answered(request, exchange) { AsImage = asImage }],
    });
}
