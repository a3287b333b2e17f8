using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class MimeTypeTests
{
    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData(" \t Text/HTML ; CharSet = x", "text/html")]
    [InlineData("text/html;charset=UTF-8", "text/html;charset=UTF-8")]
    [InlineData("text/html;a=\"b c\";d=e ", "text/html;a=\"b c\";d=e")]
    [InlineData("text/html;a=\"b\\\"c\\\\\" rubbish;d=e", "text/html;a=\"b\\\"c\\\\\";d=e")]
    [InlineData("text/html;a=1;a=2;b=;=c;d;;e=3", "text/html;a=1;e=3")]
    [InlineData("text/html;a=\"\";b=\"open", "text/html;a=\"\";b=open")]
    [InlineData("text/html;b=\"open\\", "text/html;b=\"open\\\\\"")]
    [InlineData("text/html;é=1;a=中", "text/html")]
    public void Parse_Printed(string text, string expected) => Assert.Equal(expected, MimeType.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("/html")]
    [InlineData("text/")]
    [InlineData("te xt/html")]
    [InlineData("text/html/x")]
    [InlineData("text /html")]
    public void NotParse(string text) => Assert.Null(MimeType.Parse(text));

    [Theory]
    [InlineData(new[] { "text/html;charset=a", "text/html" }, "text/html;charset=a")]
    [InlineData(new[] { "text/html;charset=a", "x/y", "text/html" }, "text/html")]
    [InlineData(new[] { "text/html;x=\",\"", "rubbish", "*/*" }, "text/html;x=\",\"")]
    [InlineData(new[] { "text/html;x=\"\\\",text/plain\"" }, "text/html;x=\"\\\",text/plain\"")]
    [InlineData(new[] { "rubbish" }, null)]
    [InlineData(new string[0], null)]
    public void Extract_OfSeveralLines_TheLastThatIsOne(string[] lines, string? expected)
    {
        var headers = new HeaderList();
        foreach (var line in lines)
        {
            headers.Append("content-type", line);
        }

        Assert.Equal(expected, MimeType.Extract(headers)?.ToString());
    }
}
