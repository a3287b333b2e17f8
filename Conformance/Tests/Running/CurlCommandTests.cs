using System.Text;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

public sealed class CurlCommandTests
{
    private const string Curl = "curl -i --path-as-is --globoff";

    [Fact]
    public void Get() => Assert.Equal($"{Curl} \"$ORIGIN\"'/a/[b]?c=1&d'", CurlCommand.Of(Request("GET", "/a/[b]?c=1&d")));

    [Fact]
    public void Head_AsksForNoBody() => Assert.Equal($"{Curl} --head \"$ORIGIN\"/a", CurlCommand.Of(Request("HEAD", "/a")));

    [Fact]
    public void Method_IsNamed() => Assert.Equal($"{Curl} -X PROPFIND \"$ORIGIN\"/a", CurlCommand.Of(Request("PROPFIND", "/a")));

    [Fact]
    public void Headers_EmptyOnesToo() => Assert.Equal(
        $"{Curl} -H 'X-A: it'\\''s' -H 'X-Empty;' \"$ORIGIN\"/a",
        CurlCommand.Of(Request("GET", "/a") with { Headers = [new("X-A", "it's"), new("X-Empty", "")] }));

    [Fact]
    public void Body_IsNoFormUnlessItSaysSo() => Assert.Equal(
        $"{Curl} -X POST -H Content-Type: --data-raw '@home & away' \"$ORIGIN\"/a",
        CurlCommand.Of(Request("POST", "/a") with { Body = WireBody.Of(Encoding.UTF8.GetBytes("@home & away")) }));

    [Fact]
    public void Body_OfAGet_StaysAGet() => Assert.Equal(
        $"{Curl} -X GET -H 'content-type: text/plain' --data-raw x \"$ORIGIN\"/a",
        CurlCommand.Of(Request("GET", "/a") with { Headers = [new("content-type", "text/plain")], Body = WireBody.Of("x"u8.ToArray()) }));

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE }, "//4=")]
    [InlineData(new byte[] { 0x41, 0x00 }, "QQA=")]
    [InlineData(new byte[] { 0x0D, 0x0A }, "DQo=")]
    public void Body_ThatIsNoText_IsPiped(byte[] body, string base64) => Assert.Equal(
        $"echo {base64} | base64 -d | {Curl} -X POST -H Content-Type: --data-binary @- \"$ORIGIN\"/a",
        CurlCommand.Of(Request("POST", "/a") with { Body = WireBody.Of(body) }));

    [Theory]
    [InlineData("x", 2000, "yes x | tr -d '\\n' | head -c 2000 | ")]
    [InlineData("0123 '", 6000, "yes '0123 '\\''' | tr -d '\\n' | head -c 6000 | ")]
    public void Body_OfOneTextOverAndOver_IsMadeAnew(string unit, int length, string begin) => Assert.Equal(
        $"{begin}{Curl} -X POST -H Content-Type: --data-binary @- \"$ORIGIN\"/a",
        CurlCommand.Of(Request("POST", "/a") with { Body = WireBody.Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, length / unit.Length)))) }));

    [Fact]
    public void Target_ThatIsNoPath_IsNamedApart() => Assert.Equal($"{Curl} -X OPTIONS --request-target '*' \"$ORIGIN\"", CurlCommand.Of(Request("OPTIONS", "*")));

    private static WireRequest Request(string method, string target) => new() { Method = method, Target = target };
}
