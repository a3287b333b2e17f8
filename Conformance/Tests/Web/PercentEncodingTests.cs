using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class PercentEncodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a+b", "a+b")]
    [InlineData("%2F", "/")]
    [InlineData("%2520", "%20")]
    [InlineData("%00", "\0")]
    [InlineData("%e4%B8%ad", "中")]
    [InlineData("é%C3%A9", "éé")]
    [InlineData("%F0%9F%98%80😀", "😀😀")]
    [InlineData("%EF%BB%BF", "\ufeff")]
    public void TryDecodeComponent_Encoded_IsDecodedOnce(string value, string expected)
    {
        Assert.True(PercentEncoding.TryDecodeComponent(value, out var decoded));
        Assert.Equal(expected, decoded);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("100%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("%C3%28")]
    [InlineData("%E0%A4%A")]
    [InlineData("%A9")]
    [InlineData("%C3")]
    [InlineData("%C3a%A9")]
    [InlineData("%C0%80")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F4%90%80%80")]
    public void TryDecodeComponent_Malformed_Fails(string value)
    {
        Assert.False(PercentEncoding.TryDecodeComponent(value, out _));
    }

    [Theory]
    [InlineData("%41%zz%4", "A%zz%4")]
    [InlineData("a%", "a%")]
    [InlineData("%2e", ".")]
    public void Decode_IsLenient(string input, string expected)
    {
        Assert.Equal(expected, Utf8Text.Decode(PercentEncoding.Decode(Utf8Text.Encode(input))));
    }

    [Fact]
    public void EncodeComponent_LeavesOnlyTheUnreservedMarks()
    {
        Assert.Equal("-_.!~*'()aZ09", PercentEncoding.EncodeComponent("-_.!~*'()aZ09"));
        Assert.Equal("%20%22%23%24%25%26%2B%2C%2F%3A%3B%3C%3D%3E%3F%40", PercentEncoding.EncodeComponent(" \"#$%&+,/:;<=>?@"));
        Assert.Equal("%5B%5C%5D%5E%60%7B%7C%7D%7F%00", PercentEncoding.EncodeComponent("[\\]^`{|}\u007f\0"));
        Assert.Equal("%E4%B8%AD%F0%9F%98%80", PercentEncoding.EncodeComponent("中😀"));
    }
}
