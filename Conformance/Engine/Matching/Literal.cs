using System.Globalization;
using System.Text;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Values as mismatches show them: quoted, control characters escaped, long ones cut around the first difference.</summary>
internal static class Literal
{
    private const int MaxLength = 120;
    private const int Before = 30;

    /// <summary>The text in quotes; a long one is cut at its end.</summary>
    public static string Of(string text) => Window(text, start: 0);

    /// <summary>Both texts, cut alike where they are long, so that their first difference is seen.</summary>
    public static (string Expected, string Observed) Pair(string expected, string observed)
    {
        var start = Math.Max(expected.Length, observed.Length) <= MaxLength ? 0 : Math.Max(0, FirstDifference(expected, observed) - Before);
        return (Window(expected, start), Window(observed, start));
    }

    /// <summary>Bytes as hexadecimal, both cut around their first difference.</summary>
    public static (string Expected, string Observed) Pair(byte[] expected, byte[] observed)
    {
        var difference = expected.AsSpan().CommonPrefixLength(observed);
        var start = Math.Max(expected.Length, observed.Length) <= MaxLength / 3 ? 0 : Math.Max(0, difference - 8);
        return (Bytes(expected, start), Bytes(observed, start));
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                escaped.Append(text, i++, 2);
                continue;
            }

            _ = text[i] switch
            {
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                var character when IsUnseen(character) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                var character => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Control and format characters, separators that break lines, and halves of surrogate pairs.</summary>
    public static bool IsUnseen(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    private static int FirstDifference(string expected, string observed) => expected.AsSpan().CommonPrefixLength(observed);

    private static string Window(string text, int start)
    {
        start = Boundary(text, Math.Min(start, text.Length));
        var end = Boundary(text, Math.Min(text.Length, start + MaxLength));
        var quoted = $"{(start > 0 ? "…" : "")}\"{Escape(text[start..end])}\"{(end < text.Length ? "…" : "")}";
        return start == 0 && end == text.Length ? quoted : $"{quoted} (characters {start + 1} to {end} of {text.Length})";
    }

    // No cut between the halves of a surrogate pair.
    private static int Boundary(string text, int index) =>
        index > 0 && index < text.Length && char.IsSurrogatePair(text, index - 1) ? index - 1 : index;

    private static string Bytes(byte[] bytes, int start)
    {
        start = Math.Min(start, bytes.Length);
        var end = Math.Min(bytes.Length, start + (MaxLength / 3));
        var hex = Convert.ToHexStringLower(bytes.AsSpan(start, end - start));
        return $"{bytes.Length} bytes {(start > 0 ? "…" : "")}{hex}{(end < bytes.Length ? "…" : "")}{(start > 0 ? $" (from byte {start + 1})" : "")}".TrimEnd();
    }
}
