using System.Numerics;
using System.Text.Json.Nodes;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class JavaScriptJsonTests
{
    private enum Colour
    {
        Red = 1,
    }

    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { true, "true" },
        { "s", "\"s\"" },
        { 'c', "\"c\"" },
        { 1, "1" },
        { 9007199254740993L, "9007199254740992" },
        { 0.5m, "0.5" },
        { -0.0, "0" },
        { 1e21, "1e+21" },
        { double.NaN, "null" },
        { double.NegativeInfinity, "null" },
        { new object?[] { 1, "a", null }, "[1,\"a\",null]" },
        { new List<int> { 1, 2 }, "[1,2]" },
        { new { Name = "n", inner = new { a = 1 }, nothing = (string?)null }, """{"Name":"n","inner":{"a":1},"nothing":null}""" },
        { new Dictionary<string, object?> { ["b"] = 1, ["😀"] = 2, ["a\"b"] = 3 }, """{"b":1,"😀":2,"a\"b":3}""" },
        { new Dictionary<string, int> { ["b"] = 1, ["10"] = 2, ["9"] = 3, ["01"] = 4 }, """{"9":3,"10":2,"b":1,"01":4}""" },
        { new SortedDictionary<int, string> { [2] = "x" }, """{"2":"x"}""" },
        { new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc), "\"1970-01-01T00:00:00.000Z\"" },
        { new DateTimeOffset(2024, 2, 29, 1, 2, 3, 45, TimeSpan.FromHours(1)), "\"2024-02-29T00:02:03.045Z\"" },
        { Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { Colour.Red, "1" },
        { JsonNode.Parse("""{"a":[1.0,"x",true,null]}"""), """{"a":[1,"x",true,null]}""" },
        { Task.FromResult(1), "{}" },
        { new InvalidOperationException("x"), "{}" },
        { new Headers { ["a"] = "1" }, "{}" },
        { new Response("x"), "{}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Stringify_WritesAsAScriptDoes(object? value, string expected)
    {
        Assert.Equal(expected, JavaScriptJson.Stringify(value));
    }

    [Fact]
    public void Stringify_EscapesOnlyWhatItMust()
    {
        const string plain = "<>&'+/é中😀\u007f\u2028";

        Assert.Equal($"\"{plain}\"", JavaScriptJson.Stringify(plain));
        Assert.Equal("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u000b\\u001f\"", JavaScriptJson.Stringify("\"\\\b\f\n\r\t\0\u000b\u001f"));
        Assert.Equal("\"\\ud800a\\udc00\\udc00\"", JavaScriptJson.Stringify("\ud800a\udc00\udc00"));
    }

    [Fact]
    public void Stringify_OfAFunction_IsUndefined()
    {
        var function = () => 1;

        Assert.Null(JavaScriptJson.Stringify(function));
        Assert.Equal("[null]", JavaScriptJson.Stringify(new object[] { function }));
        Assert.Equal("""{"b":1}""", JavaScriptJson.Stringify(new { a = function, b = 1, c = function }));
    }

    [Fact]
    public void Stringify_OfABigInteger_IsATypeError()
    {
        var error = Assert.Throws<TypeErrorException>(() => JavaScriptJson.Stringify(new { a = BigInteger.One }));

        Assert.Equal("Do not know how to serialize a BigInt", error.Message);
    }

    [Fact]
    public void Stringify_OfACircle_IsATypeError()
    {
        var root = new Dictionary<string, object?>();
        root["a"] = root;
        Assert.Equal(
            "Converting circular structure to JSON\n    --> starting at object with constructor 'Object'\n    --- property 'a' closes the circle",
            Assert.Throws<TypeErrorException>(() => JavaScriptJson.Stringify(root)).Message);

        var list = new List<object>();
        list.Add(new { k = list });
        Assert.Equal(
            "Converting circular structure to JSON\n    --> starting at object with constructor 'Array'\n    |     index 0 -> object with constructor 'Object'\n    --- property 'k' closes the circle",
            Assert.Throws<TypeErrorException>(() => JavaScriptJson.Stringify(new[] { list })).Message);
    }

    [Fact]
    public void Stringify_OfALongCircle_LeavesTheMiddleOut()
    {
        var b = new Dictionary<string, object?>();
        var a = new Dictionary<string, object?> { ["q"] = new Dictionary<string, object?> { ["r"] = b } };
        b["x"] = new Dictionary<string, object?> { ["y"] = new object[] { 1, a } };

        Assert.Equal(
            """
            Converting circular structure to JSON
                --> starting at object with constructor 'Object'
                |     property 'x' -> object with constructor 'Object'
                |     property 'y' -> object with constructor 'Array'
                |     ...
                |     property 'q' -> object with constructor 'Object'
                --- property 'r' closes the circle
            """,
            Assert.Throws<TypeErrorException>(() => JavaScriptJson.Stringify(b)).Message);
    }

    [Fact]
    public void Stringify_TheSameObjectTwice_IsNoCircle()
    {
        var shared = new { a = 1 };

        Assert.Equal("""[{"a":1},{"a":1}]""", JavaScriptJson.Stringify(new[] { shared, shared }));
    }

    [Theory]
    [InlineData("""{"__proto__":{"x":1},"a":9007199254740993}""", """{"__proto__":{"x":1},"a":9007199254740992}""")]
    [InlineData("""{"a":1,"b":2,"a":3}""", """{"a":3,"b":2}""")]
    [InlineData("""{"b":1,"10":2,"9":3,"":4}""", """{"9":3,"10":2,"b":1,"":4}""")]
    [InlineData("[1.0,1e3,-0,1e400,0.1e-6]", "[1,1000,0,null,1e-7]")]
    [InlineData(" \t\r\n[ ] ", "[]")]
    [InlineData("{ }", "{}")]
    [InlineData("null", "null")]
    [InlineData("\"\\u0041\\/\\ud83d\\ude00\\ud800\"", "\"A/😀\\ud800\"")]
    public void Parse_ThenStringify(string text, string expected)
    {
        Assert.Equal(expected, JavaScriptJson.Stringify(JavaScriptJson.Parse(text)));
    }

    [Fact]
    public void Parse_Numbers_CanBeReadAsAnyType()
    {
        var array = JavaScriptJson.Parse("[5.0]")!;

        Assert.Equal((5, 5L, 5.0), (array[0]!.GetValue<int>(), array[0]!.GetValue<long>(), array[0]!.GetValue<double>()));
    }

    [Fact]
    public void Parse_NestedBeyondTheStack_IsARangeError()
    {
        Assert.Throws<RangeErrorException>(() => JavaScriptJson.Parse(new string('[', 1_000_000)));
    }

    [Theory]
    [InlineData("", "Unexpected end of JSON input")]
    [InlineData("{bad", "Expected property name or '}' in JSON at position 1")]
    [InlineData("{\"a\":", "Unexpected end of JSON input")]
    [InlineData("abc", "Unexpected token 'a', \"abc\" is not valid JSON")]
    [InlineData("{\"a\":1}{", "Unexpected non-whitespace character after JSON at position 7")]
    [InlineData("[1,]", "Unexpected token ']', \"[1,]\" is not valid JSON")]
    [InlineData("{\"a\":1,}", "Expected double-quoted property name in JSON at position 7")]
    [InlineData("{\"a\" 1}", "Expected ':' after property name in JSON at position 5")]
    [InlineData("{\"a\":1 \"b\"", "Expected ',' or '}' after property value in JSON at position 7")]
    [InlineData("[1 2]", "Expected ',' or ']' after array element in JSON at position 3")]
    [InlineData("\"abc", "Unterminated string in JSON at position 4")]
    [InlineData("\"a\nb\"", "Bad control character in string literal in JSON at position 2")]
    [InlineData("\"\\x\"", "Bad escaped character in JSON at position 2")]
    [InlineData("\"\\u12g4\"", "Bad Unicode escape in JSON at position 5")]
    [InlineData("\"\\u12", "Bad Unicode escape in JSON at position 5")]
    [InlineData("\"\\", "Unexpected end of JSON input")]
    [InlineData("-", "No number after minus sign in JSON at position 1")]
    [InlineData("1.", "Unterminated fractional number in JSON at position 2")]
    [InlineData("1e", "Exponent part is missing a number in JSON at position 2")]
    [InlineData("01", "Unexpected number in JSON at position 1")]
    [InlineData("-a", "No number after minus sign in JSON at position 1")]
    [InlineData("nul", "Unexpected end of JSON input")]
    [InlineData("nulL", "Unexpected token 'L', \"nulL\" is not valid JSON")]
    [InlineData("tru", "Unexpected end of JSON input")]
    [InlineData("+1", "Unexpected token '+', \"+1\" is not valid JSON")]
    [InlineData(".5", "Unexpected token '.', \".5\" is not valid JSON")]
    [InlineData("1.a", "Unterminated fractional number in JSON at position 2")]
    [InlineData("1ea", "Exponent part is missing a number in JSON at position 2")]
    [InlineData("[", "Unexpected end of JSON input")]
    [InlineData("{", "Expected property name or '}' in JSON at position 1")]
    [InlineData("{\"a\"", "Expected ':' after property name in JSON at position 4")]
    [InlineData("{\"a\":1", "Expected ',' or '}' after property value in JSON at position 6")]
    [InlineData("[1", "Expected ',' or ']' after array element in JSON at position 2")]
    [InlineData("1 2", "Unexpected non-whitespace character after JSON at position 2")]
    [InlineData("\"a\" x", "Unexpected non-whitespace character after JSON at position 4")]
    [InlineData("{'a':1}", "Expected property name or '}' in JSON at position 1")]
    [InlineData("{1:1}", "Expected property name or '}' in JSON at position 1")]
    [InlineData("undefined", "\"undefined\" is not valid JSON")]
    [InlineData("NaN", "\"NaN\" is not valid JSON")]
    [InlineData("\ufeff1", "Unexpected token '\ufeff', \"\ufeff1\" is not valid JSON")]
    [InlineData("\u00a01", "Unexpected token '\u00a0', \"\u00a01\" is not valid JSON")]
    [InlineData("/", "Unexpected token '/', \"/\" is not valid JSON")]
    [InlineData("\"\u0001\"", "Bad control character in string literal in JSON at position 1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Unexpected token 'a', \"aaaaaaaaaa\"... is not valid JSON")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,x,15,16,17,18,19,20,21,22,23,24]", "Unexpected token 'x', ...\",12,13,14,x,15,16,17\"... is not valid JSON")]
    [InlineData("[x,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]", "Unexpected token 'x', \"[x,1,2,3,4,\"... is not valid JSON")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,x]", "Unexpected token 'x', ...\",19,20,21,x]\" is not valid JSON")]
    [InlineData("  ", "Unexpected end of JSON input")]
    [InlineData("\n{\n  \"a\": b\n}", "Unexpected token 'b', \"\n{\n  \"a\": b\n}\" is not valid JSON")]
    [InlineData("1-", "Unexpected non-whitespace character after JSON at position 1")]
    [InlineData("--1", "No number after minus sign in JSON at position 1")]
    [InlineData("[,1]", "Unexpected token ',', \"[,1]\" is not valid JSON")]
    [InlineData("{,}", "Expected property name or '}' in JSON at position 1")]
    [InlineData("tx", "Unexpected token 'x', \"tx\" is not valid JSON")]
    [InlineData("tr", "Unexpected end of JSON input")]
    [InlineData("t", "Unexpected end of JSON input")]
    [InlineData("{\"a\":tr", "Unexpected end of JSON input")]
    [InlineData("\"a\ud83d\ude00", "Unterminated string in JSON at position 4")]
    [InlineData("1.5e+", "Exponent part is missing a number in JSON at position 5")]
    [InlineData("1e-", "Exponent part is missing a number in JSON at position 3")]
    [InlineData("0x1", "Unexpected non-whitespace character after JSON at position 1")]
    [InlineData("00", "Unexpected number in JSON at position 1")]
    [InlineData("{\"a\":01}", "Unexpected number in JSON at position 6")]
    [InlineData("[1}", "Expected ',' or ']' after array element in JSON at position 2")]
    [InlineData("{\"a\":1]", "Expected ',' or '}' after property value in JSON at position 6")]
    [InlineData("\u00e9", "Unexpected token '\u00e9', \"\u00e9\" is not valid JSON")]
    [InlineData("\"ab\\\"", "Unterminated string in JSON at position 5")]
    [InlineData("\u2028", "Unexpected token '\u2028', \"\u2028\" is not valid JSON")]
    [InlineData("*", "Unexpected token '*', \"*\" is not valid JSON")]
    [InlineData("{\"a\":1}}", "Unexpected non-whitespace character after JSON at position 7")]
    [InlineData("[[]]]", "Unexpected non-whitespace character after JSON at position 4")]
    [InlineData("\"a\"b", "Unexpected non-whitespace character after JSON at position 3")]
    [InlineData("truefalse", "Unexpected non-whitespace character after JSON at position 4")]
    [InlineData("true1", "Unexpected non-whitespace character after JSON at position 4")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Unexpected token 'x', \"xxxxxxxxxx\"... is not valid JSON")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Unexpected token 'x', \"xxxxxxxxxx\"... is not valid JSON")]
    [InlineData("<html><body>Not found</body></html>", "Unexpected token '<', \"<html><bod\"... is not valid JSON")]
    [InlineData("[1,2,3,4,5,6,7,8,9,\n\"a\tb\"]", "Bad control character in string literal in JSON at position 22")]
    [InlineData("{\"a\":1,1}", "Expected double-quoted property name in JSON at position 7")]
    [InlineData("{\"a\":1,b}", "Expected double-quoted property name in JSON at position 7")]
    [InlineData("[1,2", "Expected ',' or ']' after array element in JSON at position 4")]
    [InlineData("[1,", "Unexpected end of JSON input")]
    [InlineData("{\"a\":1,", "Expected double-quoted property name in JSON at position 7")]
    [InlineData("{\"a\":\"x", "Unterminated string in JSON at position 7")]
    [InlineData("{\"a\":-}", "No number after minus sign in JSON at position 6")]
    [InlineData("[-]", "No number after minus sign in JSON at position 2")]
    [InlineData("[1.]", "Unterminated fractional number in JSON at position 3")]
    [InlineData("[1e]", "Exponent part is missing a number in JSON at position 3")]
    [InlineData("[01]", "Unexpected number in JSON at position 2")]
    [InlineData("[1.5.5]", "Expected ',' or ']' after array element in JSON at position 4")]
    [InlineData("[\"\\u\"]", "Bad Unicode escape in JSON at position 4")]
    [InlineData("[\"\\q\"]", "Bad escaped character in JSON at position 3")]
    [InlineData("n1", "Unexpected number in JSON at position 1")]
    [InlineData("n\"a\"", "Unexpected string in JSON at position 1")]
    [InlineData("[object Object]", "\"[object Object]\" is not valid JSON")]
    public void Parse_WhatIsNoJson_IsASyntaxError_WithTheMessageOfNode(string text, string message)
    {
        var error = Assert.Throws<SyntaxErrorException>(() => JavaScriptJson.Parse(text));

        Assert.Equal(message, error.Message);
        Assert.Equal("SyntaxError", error.Name);
    }
}
