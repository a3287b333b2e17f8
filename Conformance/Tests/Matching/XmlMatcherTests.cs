using System.Text;
using RouteHandlers.Conformance.Matching;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Matching;

public sealed class XmlMatcherTests
{
    [Theory]
    [InlineData("<a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a></a>")]
    [InlineData("<a><b>1</b><c/></a>", "<a>\n  <b>1</b>\n  <!-- no matter -->\n  <c></c>\n</a>\n")]
    [InlineData("<a x=\"1\" y=\"2\"/>", "<a y='2' x='1'/>")]
    [InlineData("<p:a xmlns:p=\"urn:x\"/>", "<a xmlns=\"urn:x\"/>")]
    [InlineData("<a>x &amp; y</a>", "<a><![CDATA[x & y]]></a>")]
    [InlineData("<a>{base}/x</a>", "<a>/m/x</a>")]
    public void DocumentsOfOneMeaningMatch(string expected, string body) => Assert.Empty(Match(expected, body));

    [Theory]
    [InlineData("<a/>", "", "xml: expected an XML document without DOCTYPE, observed an empty body")]
    [InlineData("<a/>", "<b/>", "xml /b: expected <a>, observed <b>")]
    [InlineData("<a xmlns='urn:x'/>", "<a/>", "xml /a: expected <a> of urn:x, observed <a>")]
    [InlineData("<a><b/><b>1</b></a>", "<a><b/><b>2</b></a>", "xml /a/b[2]/text(): expected \"1\", observed \"2\"")]
    [InlineData("<a><b/></a>", "<a/>", "xml /a: expected <b>, observed no more content")]
    [InlineData("<a/>", "<a>x</a>", "xml /a: expected no more content, observed the text \"x\"")]
    [InlineData("<a x='1'/>", "<a/>", "xml /a/@x: expected \"1\", observed no such attribute")]
    [InlineData("<a/>", "<a x='1'/>", "xml /a/@x: expected no such attribute, observed \"1\"")]
    [InlineData("<a><b/><c/></a>", "<a><c/><b/></a>", "xml /a/b[1]: expected <b>, observed <c>")]
    public void ADifferenceSaysWhereItIs(string expected, string body, string mismatch) => Assert.Equal(mismatch, Match(expected, body)[0].ToString());

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x\"><a/>")]
    [InlineData("<a>")]
    [InlineData("\u0001")]
    public void WhatIsNoPlainDocumentIsRefused(string body) => Assert.StartsWith("xml: expected an XML document without DOCTYPE", Match("<a/>", body).Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void ADeepDocumentIsRefused() =>
        Assert.Single(Match("<a/>", string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000))));

    private static List<Mismatch> Match(string expected, string body)
    {
        var mismatches = new List<Mismatch>();
        XmlMatcher.Match(expected, Encoding.UTF8.GetBytes(body), "/m", mismatches);
        return mismatches;
    }
}
