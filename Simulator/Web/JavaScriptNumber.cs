using System.Globalization;

namespace RouteHandlers.Web;

/// <summary>Numbers as a script prints and reads them.</summary>
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

    /// <summary>What <c>Number(text)</c> gives; NaN: it is no number.</summary>
    // https://tc39.es/ecma262/#sec-stringtonumber
    public static double Parse(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return 0;
        }

        var radix = text.Length < 3 || text[0] != '0' ? 10 : text[1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 10 };
        if (radix != 10)
        {
            return text[2..].Aggregate(0.0, (sum, letter) => char.IsAsciiHexDigit(letter) && Convert.ToInt32(letter.ToString(), 16) is var digit && digit < radix ? (sum * radix) + digit : double.NaN);
        }

        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return text is "Infinity" or "+Infinity" ? double.PositiveInfinity
            : text is "-Infinity" ? double.NegativeInfinity
            : text.Any(letter => char.IsAsciiLetter(letter) && letter is not ('e' or 'E')) ? double.NaN // .NET has names of its own
            : double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
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
