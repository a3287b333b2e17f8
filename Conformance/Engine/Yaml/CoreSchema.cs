using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Yaml;

internal enum ScalarKind
{
    Text,
    Null,
    Boolean,
    Integer,
    Float,
}

/// <summary>What a plain scalar means.</summary>
// https://yaml.org/spec/1.2.2/#1032-tag-resolution
internal static partial class CoreSchema
{
    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ when Integer().IsMatch(text) => ScalarKind.Integer,
        _ when Float().IsMatch(text) => ScalarKind.Float,
        _ => ScalarKind.Text,
    };

    public static bool BooleanOf(string text) => text is "true" or "True" or "TRUE";

    public static BigInteger IntegerOf(string text) => text switch
    {
        ['0', 'x', ..] => BigInteger.Parse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        ['0', 'o', ..] => text[2..].Aggregate(BigInteger.Zero, (value, digit) => (value * 8) + (digit - '0')),
        _ => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"\A(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"\A(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex Float();
}
