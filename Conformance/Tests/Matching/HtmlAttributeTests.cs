using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Matching;

public sealed class HtmlAttributeTests
{
    private const string Page = "<!DOCTYPE html><head><link rel=icon href=/a/b/icon.png?1 sizes=2x3><link rel=icon href=/other></head>";

    [Fact]
    public void AttributesOfTheFirstElementAreCompared() => Assert.Empty(Compare(
        new("href", Matches: @"{base}/icon\.png\?\d+"), new("sizes", "2x3"), new("alt")));

    [Fact]
    public void ADifferenceNamesTheAttribute() => Assert.Equal(
        [
            "html link @href: expected \"/a/b/x\", observed \"/a/b/icon.png?1\"", "html link @sizes: expected no such attribute, observed \"2x3\"",
            "html link @type: expected \"image/png\", observed no such attribute", "html link @rel: expected a match of /x/, observed \"icon\"",
            "html link @alt: expected a match of /.*/, observed no such attribute",
        ],
        Compare(new("href", "{base}/x"), new("sizes"), new("type", "image/png"), new("rel", Matches: "x"), new("alt", Matches: ".*")));

    [Fact]
    public void AnElementThatIsNotThereIsADifference() => Assert.Equal(
        ["html h2: expected such an element, observed no such element"],
        Answer.Compare(new() { Html = new([]) { Elements = [new("h2", [new("id")])] } }, Answer.Of(Page)));

    private static IReadOnlyList<string> Compare(params AttributeExpectation[] attributes) =>
        Answer.Compare(new() { Html = new([]) { Elements = [new("link", attributes)] } }, Answer.Of(Page));
}
