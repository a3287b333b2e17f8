using System.Globalization;
using System.Numerics;

namespace RouteHandlers.Conformance.Matching;

/// <summary>A JSON number by its exact value: 1, 1.0 and 10e-1 are one.</summary>
internal static class JsonNumber
{
    /// <summary>Sign, digits without outer zeros and the exponent of the last digit.</summary>
    public static string Canonical(string number)
    {
        var sign = number.StartsWith('-') ? "-" : "";
        var mantissa = number.TrimStart('-');
        var exponent = BigInteger.Zero;
        if (mantissa.IndexOfAny(['e', 'E']) is >= 0 and var mark)
        {
            exponent = BigInteger.Parse(mantissa[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = mantissa[..mark];
        }

        if (mantissa.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        var digits = mantissa.TrimStart('0');
        var significant = digits.TrimEnd('0');
        return significant.Length == 0 ? "0" : $"{sign}{significant}e{exponent + (digits.Length - significant.Length)}";
    }
}
