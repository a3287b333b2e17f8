using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ServerTests;

public class CookieSyntaxTests
{
    private static readonly CookieRules _rules = new();

    [Theory]
    [InlineData("", "")]
    [InlineData("x=1", "x=1")]
    [InlineData("x=1, y=2", "x=1|y=2")]
    [InlineData("x=1,y=2,\tz=3", "x=1|y=2|z=3")]
    [InlineData("x=1,", "x=1,")]
    [InlineData("x=1, y", "x=1, y")]
    [InlineData("x=1, y; z=2", "x=1, y; z=2")]
    [InlineData("x=a,b, y=2", "x=a,b|y=2")]
    [InlineData("x=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, y=2", "x=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT|y=2")]
    public void SplitSetCookie_SplitsWhereANameFollows(string line, string expected) =>
        Assert.Equal(expected, string.Join('|', CookieSyntax.SplitSetCookie(line)));

    [Theory]
    [InlineData("x=1", "x=1")]
    [InlineData("x=1; PATH=/p; max-age=5", "x=1; Path=/p; Max-Age=5")]
    [InlineData("x=; Secure; HttpOnly; Partitioned", "x=; Secure; HttpOnly; Partitioned")]
    [InlineData("x=1; SameSite=NONE; Priority=Medium; Other=1", "x=1; SameSite=none; Priority=medium")]
    [InlineData("x=1; SameSite=x; Priority=x; Max-Age=x; Max-Age=0; Secure=; Domain=", "x=1")]
    [InlineData("x=1; Expires=Wed, 21-Oct-2026 07:28:00 GMT", "x=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData("x=1; Expires=Wed Oct 21 2026 09:28:00 GMT+0200 (Central European Summer Time)", "x=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData("x=1; Expires=\"Wed, 21 Oct 2026 07:28:00 GMT\"", "x=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData("x=1; Expires=2026", "x=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT")]
    [InlineData("x=1; Max-Age=1,000", "x=1")]
    [InlineData("x=1; Max-Age=0x10", "x=1; Max-Age=16")]
    [InlineData("=1", "undefined=1")]
    [InlineData("x=1; Expires=never", "x=1; Expires=Invalid Date")]
    [InlineData("x", "x=true")]
    public void ParseSetCookie_KeepsWhatItKnows(string line, string expected) =>
        Assert.Equal(expected, CookieSyntax.Stringify(CookieSyntax.ParseSetCookie(line, _rules)!, _rules));

    [Fact]
    public void ParseSetCookie_AnEmptyLine_IsNone() => Assert.Null(CookieSyntax.ParseSetCookie("", _rules));

    [Theory]
    [InlineData("x=%", "TypeError")]
    [InlineData(";", "TypeError")]
    [InlineData("x=%25", "URIError")]
    public void ParseSetCookie_WhatHasNoCookie_IsAnError(string line, string name) =>
        Assert.Equal(name, Assert.ThrowsAny<JavaScriptException>(() => CookieSyntax.ParseSetCookie(line, _rules)).Name);

    [Fact]
    public void Stringify_AnUnknownAttribute_IsTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => CookieSyntax.Stringify(new() { Name = "a" }, _rules with { Attributes = ["Colour"] }));
}
