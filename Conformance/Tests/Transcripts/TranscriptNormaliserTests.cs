using RouteHandlers.Conformance.Transcripts;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Transcripts;

public sealed class TranscriptNormaliserTests
{
    private static readonly TranscriptNormaliser _normaliser = new("/a/b-c", ["http://localhost:41233"]);

    [Theory]
    [InlineData("/a/b-c", "{base}")]
    [InlineData("/a/b-c/x", "{base}/x")]
    [InlineData("/a/b-c?x=/a/b-c", "{base}?x={base}")]
    [InlineData("\"/a/b-c\"", "\"{base}\"")]
    [InlineData("It is at /a/b-c.", "It is at {base}.")]
    [InlineData("a=1; Path=/a/b-c; Secure", "a=1; Path={base}; Secure")]
    [InlineData("<a href=/a/b-c>", "<a href={base}>")]
    [InlineData("/a/b-cd", "/a/b-cd")]
    [InlineData("/a/b-c-d", "/a/b-c-d")]
    [InlineData("/a/b-c.json", "/a/b-c.json")]
    [InlineData("/a/b-c%20", "/a/b-c%20")]
    [InlineData("/x/a/b-c", "/x/a/b-c")]
    [InlineData("/a/b", "/a/b")]
    public void TheMountPrefixIsReplacedAtPathBoundaries(string text, string expected) => Assert.Equal(expected, _normaliser.Text(text));

    [Theory]
    [InlineData("http://localhost:41233/", "{origin}/")]
    [InlineData("HTTP://LocalHost:41233", "{origin}")]
    [InlineData("http://127.0.0.1:41233?x", "{origin}?x")]
    [InlineData("http://[::1]:41233/a/b-c/d", "{origin}{base}/d")]
    [InlineData("{\"host\":\"localhost:41233\"}", "{\"host\":\"{origin}\"}")]
    [InlineData("127.0.0.1:41233", "{origin}")]
    [InlineData("https://localhost:41233/", "https://{origin}/")]
    [InlineData("http://localhost:412334/", "http://localhost:412334/")]
    [InlineData("http://localhost:3000/", "http://localhost:3000/")]
    [InlineData("http://localhost/", "http://localhost/")]
    [InlineData("my.localhost:41233", "my.localhost:41233")]
    [InlineData("41233", "41233")]
    public void TheServersOriginIsReplacedByAnyOfItsNames(string text, string expected) => Assert.Equal(expected, _normaliser.Text(text));

    [Theory]
    [InlineData("http://localhost/x", "{origin}/x")]
    [InlineData("http://localhost:80/x", "{origin}/x")]
    [InlineData("http://localhost:8080/x", "http://localhost:8080/x")]
    [InlineData("localhost", "localhost")]
    [InlineData("http://localhosts/", "http://localhosts/")]
    public void AnOriginWithoutPortIsReplacedOnlyWithItsScheme(string text, string expected) =>
        Assert.Equal(expected, new TranscriptNormaliser("", ["http://localhost"]).Text(text));

    [Theory]
    [InlineData("multipart/form-data; boundary=----formdata-undici-012345678901", "multipart/form-data; boundary=----formdata-undici-0<digits>")]
    [InlineData("------formdata-undici-012345678901--", "------formdata-undici-0<digits>--")]
    [InlineData("----formdata-undici-0123456789012", "----formdata-undici-0123456789012")]
    public void TheDigitsOfABoundaryAreReplaced(string text, string expected) => Assert.Equal(expected, _normaliser.Text(text));

    [Fact]
    public void EveryOriginIsReplaced() => Assert.Equal(
        "{origin}/ {origin}/ http://other.test/",
        new TranscriptNormaliser("", ["http://localhost:1", "https://fixtures.example.com"]).Text("http://127.0.0.1:1/ https://fixtures.example.com/ http://other.test/"));

    [Theory]
    [InlineData("http://127.0.0.1:41234/a/b-c/x", "{service}/x")]
    [InlineData("127.0.0.1:41234", "{service}")]
    [InlineData("http://127.0.0.1:41234/a/b-cd", "{service}/a/b-cd")]
    [InlineData("http://127.0.0.1:412345/", "http://127.0.0.1:412345/")]
    public void TheServicesPlaceIsReplaced(string text, string expected) =>
        Assert.Equal(expected, new TranscriptNormaliser("/a/b-c", ["http://localhost:41233"], ["http://127.0.0.1:41234/a/b-c"]).Text(text));

    [Fact]
    public void AtTheRootNoPrefixIsReplaced() => Assert.Equal("/a /", new TranscriptNormaliser("", []).Text("/a /"));

    [Theory]
    [InlineData("Date")]
    [InlineData("Connection")]
    [InlineData("keep-alive")]
    [InlineData("Transfer-Encoding")]
    [InlineData("content-length")]
    public void FramingAndClockAreLeftOut(string name) => Assert.Empty(Headers((name, "x")));

    [Theory]
    [InlineData("RSC, Next-Router-State-Tree, Next-Router-Prefetch", null)]
    [InlineData("rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding", null)]
    [InlineData("rsc", null)]
    [InlineData("Foo, rsc, Accept-Encoding, Bar", "Foo, Bar")]
    [InlineData("Accept-Encoding", "Accept-Encoding")]
    [InlineData("next-router-prefetch", "next-router-prefetch")]
    [InlineData("Origin", "Origin")]
    public void TheFrameworksVaryIsLeftOut(string value, string? expected) =>
        Assert.Equal(expected is null ? [] : [$"vary: {expected}"], Headers(("Vary", value)));

    [Theory]
    [InlineData("ETag", "W/\"abc\"", "etag: <etag>")]
    [InlineData("Location", "http://localhost:41233/a/b-c/x", "location: {origin}{base}/x")]
    [InlineData("Set-Cookie", "a=1; Path=/; Expires=Fri, 21 Nov 2025 20:00:00 GMT; Max-Age=60", "set-cookie: a=1; Path=/; Expires=<expires>; Max-Age=60")]
    [InlineData("Set-Cookie", "a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "set-cookie: a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT")]
    public void ValuesThatDifferFromRunToRunAreMasked(string name, string value, string expected) => Assert.Equal([expected], Headers((name, value)));

    [Fact]
    public void HeadersAreSortedByNameAndLinesOfOneNameKeepTheirOrder() => Assert.Equal(
        ["a: 3", "b: 2", "b: 1", "c: 4"],
        Headers(("B", "2"), ("c", "4"), ("b", "1"), ("A", "3")));

    private static IEnumerable<string> Headers(params (string Name, string Value)[] headers) =>
        _normaliser.Headers([.. headers.Select(header => new WireHeader(header.Name, header.Value))]).Select(header => $"{header.Name}: {header.Value}");
}
