using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Matching;

public sealed class JsonMatcherTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("{\"a\":1,\"b\":[true,null]}", " { \"b\" : [ true, null ], \"a\" : 1 } ")]
    [InlineData("1", "1.0")]
    [InlineData("1.50", "15e-1")]
    [InlineData("100", "1E+2")]
    [InlineData("0", "-0.0e5")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890.0")]
    [InlineData("1e-400", "0.1e-399")]
    [InlineData("\"{base}/x\"", "\"/a/b/x\"")]
    [InlineData("{\"{base}/x\":1}", "{\"/a/b/x\":1}")]
    [InlineData("\"é\"", "\"\\u00e9\"")]
    [InlineData("{\"$any\":true}", "null")]
    [InlineData("{\"$any\":true}", "{\"a\":[]}")]
    [InlineData("{\"$number\":true}", "-1.5")]
    [InlineData("{\"$string\":true}", "\"\"")]
    [InlineData("{\"$boolean\":true}", "false")]
    [InlineData("{\"$boolean\":true}", "true")]
    [InlineData("{\"$matches\":\"[0-9]+\"}", "\"42\"")]
    [InlineData("{\"$matches\":\"{base}/.\"}", "\"/a/b/c\"")]
    [InlineData("{\"a\":1}", "{\"a\":0,\"a\":1}")]
    public void TheSameValueMatches(string expected, string body) => Assert.Empty(Compare(expected, body));

    [Theory]
    [InlineData("1", "2", "json $: expected 1, observed 2")]
    [InlineData("1", "\"1\"", "json $: expected 1, observed \"1\"")]
    [InlineData("1", "-1", "json $: expected 1, observed -1")]
    [InlineData("1e-400", "0", "json $: expected 1e-400, observed 0")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", "json $: expected 123456789012345678901234567890, observed 123456789012345678901234567891")]
    [InlineData("null", "false", "json $: expected null, observed false")]
    [InlineData("true", "false", "json $: expected true, observed false")]
    [InlineData("\"a\\nb\"", "\"a\"", "json $: expected \"a\\nb\", observed \"a\"")]
    [InlineData("\"{base}\"", "\"/\"", "json $: expected \"/a/b\", observed \"/\"")]
    [InlineData("[]", "{}", "json $: expected [], observed {}")]
    [InlineData("{}", "[]", "json $: expected {}, observed []")]
    [InlineData("{\"a\":1}", "null", "json $: expected {\"a\":1}, observed null")]
    [InlineData("{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":2}]}", "json $.a[0].b: expected 1, observed 2")]
    [InlineData("{\"x-y\":1}", "{\"x-y\":2}", "json $['x-y']: expected 1, observed 2")]
    [InlineData("{\"it's\":1}", "{\"it's\":2}", "json $['it\\'s']: expected 1, observed 2")]
    [InlineData("{\"a\":1}", "{}", "json $.a: expected 1, observed no such property")]
    [InlineData("{}", "{\"a\":\"x\"}", "json $.a: expected no such property, observed \"x\"")]
    [InlineData("[1,2]", "[1]", "json $[1]: expected 2, observed no such item")]
    [InlineData("[1]", "[1,{\"a\":\n2}]", "json $[1]: expected no such item, observed {\"a\": 2}")]
    [InlineData("{\"a\":{\"$any\":true}}", "{}", "json $.a: expected {\"$any\":true}, observed no such property")]
    [InlineData("{\"$number\":true}", "\"1\"", "json $: expected a number, observed \"1\"")]
    [InlineData("{\"$string\":true}", "null", "json $: expected a string, observed null")]
    [InlineData("{\"$boolean\":true}", "0", "json $: expected true or false, observed 0")]
    [InlineData("{\"$matches\":\"[0-9]\"}", "\"42\"", "json $: expected a string that matches /[0-9]/, observed \"42\"")]
    [InlineData("{\"$matches\":\"42\"}", "42", "json $: expected a string that matches /42/, observed 42")]
    [InlineData("1", "", "json $: expected 1, observed an empty body")]
    [InlineData("1", "<h1>no\n", "json $: expected 1, observed a body that is not JSON: \"<h1>no\\n\"")]
    [InlineData("1", "1 2", "json $: expected 1, observed a body that is not JSON: \"1 2\"")]
    [InlineData("\"a\"", "\"\\ud800\"", "json $: expected \"a\", observed a body with half a surrogate pair: \"\\\"\\\\ud800\\\"\"")]
    public void AnotherValueDiffersWithItsPlace(string expected, string body, string mismatch) => Assert.Equal([mismatch], Compare(expected, body));

    [Theory]
    [InlineData("{\"$sameAs\":\"first\"}", "{\"b\":1.0,\"a\":[\"x\",null]}")]
    [InlineData("{\"a\":[{\"$sameAs\":\"first\"},null],\"b\":{\"$any\":true}}", "{\"a\":[\"x\",null],\"b\":2}")]
    [InlineData("{\"a\":{\"$differentFrom\":\"first\"},\"b\":{\"$sameAs\":\"first\"}}", "{\"a\":[\"y\",null],\"b\":1}")]
    [InlineData("{\"$differentFrom\":\"first\"}", "null")]
    public void AValueIsComparedWithTheSamePlaceOfAnEarlierStep(string expected, string body) => Assert.Empty(CompareWithFirst(expected, body));

    [Theory]
    [InlineData("{\"a\":[{\"$sameAs\":\"first\"}]}", "{\"a\":[\"y\"]}", "json $.a[0]: expected the value in the step 'first', \"x\", observed \"y\"")]
    [InlineData("{\"b\":{\"$differentFrom\":\"first\"}}", "{\"b\":1e0}", "json $.b: expected another value than in the step 'first', observed the same, 1e0")]
    [InlineData("{\"c\":{\"$sameAs\":\"first\"}}", "{\"c\":1}", "json $.c: expected the value in the step 'first', observed that step's JSON has no $.c")]
    [InlineData("{\"c\":{\"$differentFrom\":\"first\"}}", "{\"c\":1}", "json $.c: expected another value than in the step 'first', observed that step's JSON has no $.c")]
    [InlineData("{\"a\":[1,2,{\"$differentFrom\":\"first\"}]}", "{\"a\":[1,2,3]}", "json $.a[2]: expected another value than in the step 'first', observed that step's JSON has no $.a[2]")]
    [InlineData("{\"a\":{\"$sameAs\":\"first\"}}", "{}", "json $.a: expected {\"$sameAs\":\"first\"}, observed no such property")]
    [InlineData("{\"$sameAs\":\"text\"}", "1", "json $: expected the value in the step 'text', observed that step's body is not JSON")]
    [InlineData("{\"$differentFrom\":\"none\"}", "1", "json $: expected another value than in the step 'none', observed that step has no answer")]
    public void WhatAnEarlierStepDoesNotBearOutDiffers(string expected, string body, string mismatch) => Assert.Equal([mismatch], CompareWithFirst(expected, body));

    [Fact]
    public void EveryDifferenceIsReported() => Assert.Equal(
        [
            "json $.a: expected 1, observed 2",
            "json $.b[0]: expected \"x\", observed \"y\"",
            "json $.c: expected true, observed no such property",
            "json $.d: expected no such property, observed null",
        ],
        Compare("""{"a":1,"b":["x"],"c":true}""", """{"d":null,"b":["y"],"a":2}"""));

    [Fact]
    public void LongValuesAreShortened()
    {
        var body = $"[{string.Join(',', Enumerable.Range(0, 500))}]";

        Assert.All(Compare("{}", body), mismatch => Assert.True(mismatch.Length < 200, mismatch));
        Assert.EndsWith("…", Assert.Single(Compare("{}", body)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Compare(string expected, string body) =>
        Answer.Compare(new Expectation { Json = new(JsonNode.Parse(expected)) }, Answer.Of(body));

    private static IReadOnlyList<string> CompareWithFirst(string expected, string body) => Answer.Compare(
        new Expectation { Json = new(JsonNode.Parse(expected)) },
        Answer.Of(body),
        earlier: name => name switch { "first" => Answer.Of("{\"a\":[\"x\",null],\"b\":1}"), "text" => Answer.Of("hello"), _ => null });
}
