using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Matching;

public sealed class ImageMatcherTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mP4z8AARAwoFABE0AX7TM5xDwAAAABJRU5ErkJggg==";
    private const string Gif = "R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=";
    private const string Ico = "AAABAAEAAQEAAAEAIABFAAAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAABAAAAAQgCAAAAkHdT3gAAAAxJREFUeNpjYGhgAAABBACBTgsUCQAAAABJRU5ErkJggg==";

    // A fill byte, an application segment and a progressive frame of 300 to 200 pixels; what follows is not looked at.
    private const string Jpeg = "/9j//+AABAAA/8IAEQgAyAEsAwEiAAIRAQMRAf/Z";

    [Theory]
    [InlineData(Png, "png", 2, 3)]
    [InlineData(Gif, "gif", 1, 1)]
    [InlineData(Ico, "ico", 1, 1)]
    [InlineData(Jpeg, "jpeg", 300, 200)]
    public void APictureIsKnownByItsBytes(string base64, string type, int width, int height) =>
        Assert.Empty(Compare(new(type, width, height), Convert.FromBase64String(base64)));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20px'/>", 10, 20)]
    [InlineData("\uFEFF\n<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'><g/></svg>", 10, 20)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", null, null)]
    public void AnSvgIsKnownByItsRoot(string text, int? width, int? height) =>
        Assert.Empty(Answer.Compare(new() { Image = new("svg", width, height) }, Answer.Of(text.TrimStart('\uFEFF', '\n'))));

    [Fact]
    public void ADifferenceSaysWhatItIs()
    {
        Assert.Equal(
            ["image type: expected jpeg, observed png", "image width: expected 4, observed 2", "image height: expected 5, observed 3"],
            Compare(new("jpeg", 4, 5), Convert.FromBase64String(Png)));
        Assert.Equal(["image width: expected 1, observed none"], Answer.Compare(new() { Image = new("svg", 1) }, Answer.Of("<svg xmlns='http://www.w3.org/2000/svg'/>")));
        Assert.Equal(["image: expected a whole picture (png), observed an empty body"], Answer.Compare(new() { Image = new("png") }, Answer.Of()));
        Assert.Equal(["image: expected a whole picture (png), observed 2 bytes 6869"], Answer.Compare(new() { Image = new("png") }, Answer.Of("hi")));
    }

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    [InlineData("GIF89a")]
    [InlineData("not a picture")]
    public void WhatIsNoWholePictureIsNone(string text) =>
        Assert.StartsWith("image: expected a whole picture (svg)", Assert.Single(Answer.Compare(new() { Image = new("svg") }, Answer.Of(text))), StringComparison.Ordinal);

    [Fact]
    public void APngWithAnyByteSpoiltOrWithoutItsEndIsNone()
    {
        var whole = Convert.FromBase64String(Png);
        for (var at = 0; at < whole.Length; at++)
        {
            var spoilt = (byte[])whole.Clone();
            spoilt[at] ^= 1;
            Assert.StartsWith("image: ", Compare(new("png"), spoilt)[0], StringComparison.Ordinal);
            Assert.StartsWith("image: ", Compare(new("png"), whole[..at])[0], StringComparison.Ordinal);
        }

        Assert.StartsWith("image: ", Compare(new("png"), [.. whole, 0])[0], StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Compare(ImageExpectation expectation, byte[] body) => Answer.Compare(new() { Image = expectation }, Answer.Of(body));
}
