using System.Globalization;

namespace RouteHandlers.Web;

/// <summary>Numbers as a script prints them.</summary>
internal static class JavaScriptNumber
{
    // https://tc39.es/ecma262/#sec-numeric-types-number-tostring
    public static string ToString(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return "0"; // also of minus zero
        }

        // Both languages print the fewest digits that read back as the same number; only the layout differs.
        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + point switch
        {
            > 21 or <= -6 => Exponential(digits, point - 1),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits.PadRight(point, '0'),
            _ => $"{digits[..point]}.{digits[point..]}",
        };
    }

    /// <summary>The significant digits, and how many of them stand before the decimal point (beyond either end: zeros).</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var whole = parts[0].Split('.')[0];
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), whole.Length + exponent - leadingZeros);
    }

    private static string Exponential(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }
}
