using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Web;

public class JavaScriptNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(100, "100")]
    [InlineData(123.456, "123.456")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1.234e-6, "0.000001234")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(-1.5e-10, "-1.5e-10")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.2345e21, "1.2345e+21")]
    [InlineData(9007199254740994.0, "9007199254740994")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void ToString_IsTheShortest(double value, string expected)
    {
        Assert.Equal(expected, JavaScriptNumber.ToString(value));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" 60\t", 60)]
    [InlineData("-1.5e2", -150)]
    [InlineData("+.5", 0.5)]
    [InlineData("1.", 1)]
    [InlineData("0x1F", 31)]
    [InlineData("0b101", 5)]
    [InlineData("-0x1", double.NaN)]
    [InlineData("0xg", double.NaN)]
    [InlineData("1,000", double.NaN)]
    [InlineData("1_000", double.NaN)]
    [InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("infinity", double.NaN)]
    [InlineData("1 2", double.NaN)]
    public void Parse_IsWhatNumberGives(string text, double expected) => Assert.Equal(expected, JavaScriptNumber.Parse(text));
}
