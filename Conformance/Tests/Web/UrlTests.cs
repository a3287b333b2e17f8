using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class UrlTests
{
    [Theory]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("http://example.com/a b/c", "http://example.com/a%20b/c")]
    [InlineData("http://example.com/\"#<>?`{}|^[]'", "http://example.com/%22#%3C%3E?%60{}|^[]'")]
    [InlineData("http://example.com/p?q \"#<>'`{}|^[]", "http://example.com/p?q%20%22#%3C%3E'%60{}|^[]")]
    [InlineData("http://example.com/#f \"<>`{}|^[]'", "http://example.com/#f%20%22%3C%3E%60{}|^[]'")]
    [InlineData("http://example.com/a/./b/../c", "http://example.com/a/c")]
    [InlineData("http://example.com/a/%2e/b/%2E%2e/c", "http://example.com/a/c")]
    [InlineData("http://example.com/a/%2e%2E", "http://example.com/")]
    [InlineData("http://example.com/a/..", "http://example.com/")]
    [InlineData("http://example.com/a/b/.%2e/", "http://example.com/a/")]
    [InlineData("http://example.com\\a\\b?c\\d#e\\f", "http://example.com/a/b?c\\d#e\\f")]
    [InlineData("http://example.com:80/", "http://example.com/")]
    [InlineData("https://example.com:443/", "https://example.com/")]
    [InlineData("http://example.com:443/", "http://example.com:443/")]
    [InlineData("http://example.com:0/", "http://example.com:0/")]
    [InlineData("http://example.com:65535/", "http://example.com:65535/")]
    [InlineData("http://example.com:/", "http://example.com/")]
    [InlineData("http://example.com:00080/", "http://example.com/")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://127.1/", "http://127.0.0.1/")]
    [InlineData("http://0177.0.0.1", "http://127.0.0.1/")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("http://1.2.3.4./", "http://1.2.3.4/")]
    [InlineData("http://[::1]/", "http://[::1]/")]
    [InlineData("http://[::1]:3000/x", "http://[::1]:3000/x")]
    [InlineData("http://[2001:DB8:0:0:1:0:0:1]", "http://[2001:db8::1:0:0:1]/")]
    [InlineData("http://[::ffff:1.2.3.4]/", "http://[::ffff:102:304]/")]
    [InlineData("http://[1:2:3:4:5:6:7:8]/", "http://[1:2:3:4:5:6:7:8]/")]
    [InlineData("http://[fe80::1:0:0:0]", "http://[fe80::1:0:0:0]/")]
    [InlineData("  http://example.com/  ", "http://example.com/")]
    [InlineData("ht\ntp://exa\tmple.com/a\r\nb", "http://example.com/ab")]
    [InlineData("http://EXAMPLE.com/PATH", "http://example.com/PATH")]
    [InlineData("http://ex\u00e4mple.com/", "http://xn--exmple-cua.com/")]
    [InlineData("http://\u4e2d\u6587.com/\u4e2d?\u4e2d#\u4e2d", "http://xn--fiq228c.com/%E4%B8%AD?%E4%B8%AD#%E4%B8%AD")]
    [InlineData("http://ex%41mple.com/", "http://example.com/")]
    [InlineData("http:///example.com/", "http://example.com/")]
    [InlineData("http:example.com/", "http://example.com/")]
    [InlineData("https:/example.com", "https://example.com/")]
    [InlineData("http://user:pass@example.com/", "http://user:pass@example.com/")]
    [InlineData("http://user@example.com/", "http://user@example.com/")]
    [InlineData("http://us er:p@ss@example.com/", "http://us%20er:p%40ss@example.com/")]
    [InlineData("http://:p@h/", "http://:p@h/")]
    [InlineData("http://@h/", "http://h/")]
    [InlineData("http://u:@h/", "http://u@h/")]
    [InlineData("http://example.com/?", "http://example.com/?")]
    [InlineData("http://example.com/#", "http://example.com/#")]
    [InlineData("http://example.com/?#", "http://example.com/?#")]
    [InlineData("http://example.com?a=b", "http://example.com/?a=b")]
    [InlineData("http://example.com#x", "http://example.com/#x")]
    [InlineData("http://example.com/%zz%41", "http://example.com/%zz%41")]
    [InlineData("http://example.com/\u0000\u0001\u007f\u0080", "http://example.com/%00%01%7F%C2%80")]
    [InlineData("http://example.com/\ud83d\ude00?\ud83d\ude00#\ud83d\ude00", "http://example.com/%F0%9F%98%80?%F0%9F%98%80#%F0%9F%98%80")]
    [InlineData("http://h/a//b///c", "http://h/a//b///c")]
    [InlineData("http://h//", "http://h//")]
    [InlineData("http://h/;a=1/b:c@d", "http://h/;a=1/b:c@d")]
    [InlineData("http://h/a%2Fb", "http://h/a%2Fb")]
    [InlineData("http://h/~!*()-_.+$&,=@", "http://h/~!*()-_.+$&,=@")]
    [InlineData("http://h/'", "http://h/'")]
    [InlineData("http://h/?'", "http://h/?%27")]
    [InlineData("http://xn--bcher-kva.de", "http://xn--bcher-kva.de/")]
    [InlineData("http://b\u00fccher.de", "http://xn--bcher-kva.de/")]
    [InlineData("http://a..b/", "http://a..b/")]
    [InlineData("http://-a.com/", "http://-a.com/")]
    [InlineData("http://a_b.com/", "http://a_b.com/")]
    [InlineData("http://\uff27\uff2f.com/", "http://go.com/")]
    [InlineData("http://.../", "http://.../")]
    [InlineData("http://a.b.c./", "http://a.b.c./")]
    [InlineData("http://\u2603.net/", "http://xn--n3h.net/")]
    [InlineData("http://stra\u00dfe.de/", "http://xn--strae-oqa.de/")]
    [InlineData("http://a\u00adb/", "http://ab/")]
    [InlineData("http://\u0660/", "http://xn--8hb/")]
    [InlineData("http://\u0661.com", "http://xn--9hb.com/")]
    [InlineData("http://fa\u00df.de/", "http://xn--fa-hia.de/")]
    [InlineData("http:\\\\x:a@h/", "http://x:a@h/")]
    [InlineData("http://h?q@r", "http://h/?q@r")]
    [InlineData("http://h/\\..\\x", "http://h/x")]
    [InlineData("http://1e2", "http://1e2/")]
    [InlineData("http://0x", "http://0.0.0.0/")]
    [InlineData("http://0xg/", "http://0xg/")]
    [InlineData("http://h/\u00a0", "http://h/%C2%A0")]
    public void Href_OfAnHttpUrl(string url, string expected)
    {
        Assert.Equal(expected, new Url(url).Href);
        Assert.Equal(expected, new Url(expected).ToString());
    }

    [Theory]
    [InlineData("mailto:a@b.c", "mailto:a@b.c")]
    [InlineData("mailto:a@b.c?x#y", "mailto:a@b.c?x#y")]
    [InlineData("data:text/plain,hello world", "data:text/plain,hello world")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("foo://bar/baz", "foo://bar/baz")]
    [InlineData("foo:/a/../b", "foo:/b")]
    [InlineData("foo://h:80/", "foo://h:80/")]
    [InlineData("file:///a/b", "file:///a/b")]
    [InlineData("file:///C:/x/../..", "file:///C:/")]
    [InlineData("file:c", "file:///c")]
    [InlineData("blob:https://h.com/x", "blob:https://h.com/x")]
    [InlineData("ws://h:80/", "ws://h/")]
    [InlineData("wss://h:443/x", "wss://h/x")]
    [InlineData("ftp://h:21/", "ftp://h/")]
    [InlineData("about:blank", "about:blank")]
    [InlineData("foo://h/?'", "foo://h/?'")]
    [InlineData("non-special:opaque  ?hi", "non-special:opaque  ?hi")]
    [InlineData("non-special:opaque  #hi", "non-special:opaque  #hi")]
    [InlineData("foo:/.//p", "foo:/.//p")]
    [InlineData("web+demo:/.//not-a-host/", "web+demo:/.//not-a-host/")]
    [InlineData("foo:///p", "foo:///p")]
    [InlineData("foo://", "foo://")]
    [InlineData("foo:", "foo:")]
    public void Href_OfAnotherScheme(string url, string expected)
    {
        Assert.Equal(expected, new Url(url).Href);
    }

    [Theory]
    [InlineData("/x", "http://h/a/b?c#d", "http://h/x")]
    [InlineData("x", "http://h/a/b?c#d", "http://h/a/x")]
    [InlineData("?x", "http://h/a/b?c#d", "http://h/a/b?x")]
    [InlineData("#x", "http://h/a/b?c#d", "http://h/a/b?c#x")]
    [InlineData("", "http://h/a/b?c#d", "http://h/a/b?c")]
    [InlineData("//o/x", "http://h/a", "http://o/x")]
    [InlineData("\\\\o\\x", "http://h/a", "http://o/x")]
    [InlineData("../../x", "http://h/a/b/c", "http://h/x")]
    [InlineData("http:x", "http://h/a/b", "http://h/a/x")]
    [InlineData("https:x", "http://h/a/b", "https://x/")]
    [InlineData("http:/x", "http://h/a/b", "http://h/x")]
    [InlineData("http:?q", "http://h/a/b", "http://h/a/b?q")]
    [InlineData("http:#f", "http://h/a/b?c", "http://h/a/b?c#f")]
    [InlineData("#x", "mailto:a", "mailto:a#x")]
    public void Href_OfARelativeUrl(string url, string @base, string expected)
    {
        Assert.Equal(expected, new Url(url, @base).Href);
    }

    [Theory]
    [InlineData("http://example.com:65536/", null)]
    [InlineData("http://example.com:8a/", null)]
    [InlineData("http://256.256.256.256/", null)]
    [InlineData("http://1.2.3.4.5/", null)]
    [InlineData("http://1.2.3.09", null)]
    [InlineData("http://foo.0x", null)]
    [InlineData("http://[::1", null)]
    [InlineData("http://[::1]x/", null)]
    [InlineData("http://[bad", null)]
    [InlineData("http://[1::2::3]/", null)]
    [InlineData("http://[::1%25eth0]/", null)]
    [InlineData("http://[1:2:3:4:5:6:7:0.0.0.0]", null)]
    [InlineData("http://exa mple.com/", null)]
    [InlineData("http://exa%20mple.com/", null)]
    [InlineData("http://a<b/", null)]
    [InlineData("http://", null)]
    [InlineData("http://@/", null)]
    [InlineData("http://user@/x", null)]
    [InlineData("x", "mailto:a")]
    [InlineData("foo://h h/", null)]
    [InlineData("/x", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("1:x", null)]
    [InlineData("/x", "y")]
    [InlineData("http://xn--a/", null)]
    [InlineData("http://h%00/", null)]
    [InlineData("http://h^/", null)]
    [InlineData("http://%zz/", null)]
    [InlineData("http://1..2/", null)]
    [InlineData("http://a.1", null)]
    [InlineData("http://host:80:80/", null)]
    [InlineData("http://h:8 0/", null)]
    public void Constructor_WithWhatIsNoUrl_IsATypeError(string url, string? @base)
    {
        Assert.Equal("Invalid URL", Assert.Throws<TypeErrorException>(() => new Url(url, @base)).Message);
        Assert.False(Url.CanParse(url, @base));
    }

    [Fact]
    public void ALoneSurrogate_IsReplaced()
    {
        Assert.Equal("http://h/%EF%BF%BD?%EF%BF%BD", new Url("http://h/\ud800?\ud800").Href);
    }

    [Fact]
    public void Parts()
    {
        var url = new Url("https://us er:p@EXAMPLE.com:8443/a/b?c=d#e");

        Assert.Equal("https://example.com:8443", url.Origin);
        Assert.Equal("https:", url.Protocol);
        Assert.Equal("us%20er", url.Username);
        Assert.Equal("p", url.Password);
        Assert.Equal("example.com:8443", url.Host);
        Assert.Equal("example.com", url.Hostname);
        Assert.Equal("8443", url.Port);
        Assert.Equal("/a/b", url.Pathname);
        Assert.Equal("?c=d", url.Search);
        Assert.Equal("#e", url.Hash);
    }

    [Fact]
    public void Parts_ThatAreEmpty_AreEmptyText()
    {
        var url = new Url("http://h/?#");

        Assert.Equal(("", "", "", "h"), (url.Search, url.Hash, url.Port, url.Host));
        Assert.Equal("http://h/?#", url.Href);
    }

    [Theory]
    [InlineData("mailto:a@b", "null")]
    [InlineData("file:///a", "null")]
    [InlineData("foo://h:1/", "null")]
    [InlineData("ws://h:81/", "ws://h:81")]
    [InlineData("blob:https://h.com/x", "https://h.com")]
    public void Origin_DependsOnTheScheme(string url, string expected)
    {
        Assert.Equal(expected, new Url(url).Origin);
    }

    [Theory]
    [InlineData("http://h/p", nameof(Url.Pathname), "a b?c#d", "http://h/a%20b%3Fc%23d")]
    [InlineData("http://h/p", nameof(Url.Pathname), "", "http://h/")]
    [InlineData("http://h/p?q", nameof(Url.Pathname), "/../x/./y/..", "http://h/x/?q")]
    [InlineData("http://h/p", nameof(Url.Search), "a b#c", "http://h/p?a%20b%23c")]
    [InlineData("http://h/p", nameof(Url.Search), "?", "http://h/p?")]
    [InlineData("http://h/p?q#f", nameof(Url.Search), "", "http://h/p#f")]
    [InlineData("http://h/p", nameof(Url.Hash), "#a b", "http://h/p#a%20b")]
    [InlineData("http://h/p", nameof(Url.Hash), "#", "http://h/p#")]
    [InlineData("http://h/p#x", nameof(Url.Hash), "", "http://h/p")]
    [InlineData("http://h:81/p", nameof(Url.Host), "x:82", "http://x:82/p")]
    [InlineData("http://h:81/p", nameof(Url.Host), "x", "http://x:81/p")]
    [InlineData("http://h/p", nameof(Url.Host), "[::1]:9", "http://[::1]:9/p")]
    [InlineData("http://h/p", nameof(Url.Host), "a b", "http://h/p")]
    [InlineData("mailto:a", nameof(Url.Host), "b", "mailto:a")]
    [InlineData("http://h:81/p", nameof(Url.Hostname), "x", "http://x:81/p")]
    [InlineData("http://h:81/p", nameof(Url.Hostname), "x:82", "http://h:81/p")]
    [InlineData("http://h:81/p", nameof(Url.Hostname), "", "http://h:81/p")]
    [InlineData("http://h/p", nameof(Url.Port), "8080", "http://h:8080/p")]
    [InlineData("http://h:81/p", nameof(Url.Port), "", "http://h/p")]
    [InlineData("http://h:81/p", nameof(Url.Port), "80", "http://h/p")]
    [InlineData("http://h:81/p", nameof(Url.Port), "65536", "http://h:81/p")]
    [InlineData("http://h:81/p", nameof(Url.Port), "82x", "http://h:82/p")]
    [InlineData("http://h:81/p", nameof(Url.Port), "x", "http://h:81/p")]
    [InlineData("file:///a", nameof(Url.Port), "1", "file:///a")]
    [InlineData("http://h/p", nameof(Url.Protocol), "https", "https://h/p")]
    [InlineData("http://h:443/p", nameof(Url.Protocol), "https:", "https://h/p")]
    [InlineData("http://h/p", nameof(Url.Protocol), "foo", "http://h/p")]
    [InlineData("http://h/p", nameof(Url.Username), "a:b", "http://a%3Ab@h/p")]
    [InlineData("http://h/p", nameof(Url.Password), "@", "http://:%40@h/p")]
    [InlineData("file:///a", nameof(Url.Username), "u", "file:///a")]
    [InlineData("mailto:a", nameof(Url.Pathname), "b", "mailto:a")]
    [InlineData("http://h/p", nameof(Url.Href), "https://x", "https://x/")]
    public void ASetter_ChangesItsPart_OrNothing(string url, string property, string value, string expected)
    {
        var parsed = new Url(url);
        typeof(Url).GetProperty(property)!.SetValue(parsed, value);

        Assert.Equal(expected, parsed.Href);
    }

    [Fact]
    public void Href_SetToWhatIsNoUrl_IsATypeError_AndChangesNothing()
    {
        var url = new Url("http://h/?a#b");

        Assert.Throws<TypeErrorException>(() => url.Href = "/x");
        Assert.Equal("http://h/?a#b", url.Href);
    }

    [Fact]
    public void Json_OfAUrl_IsItsHref()
    {
        Assert.Equal("""{"url":"http://h/"}""", JavaScriptJson.Stringify(new { url = new Url("http://h") }));
    }
}
