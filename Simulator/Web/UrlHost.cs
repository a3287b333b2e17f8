using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RouteHandlers.Web;

/// <summary>Parses the host of a URL and gives it as it is serialised; null is failure.</summary>
// https://url.spec.whatwg.org/#concept-host-parser
internal static partial class UrlHost
{
    private static readonly SearchValues<char> _forbiddenInHost = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> _forbiddenInDomain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), .. "\x7f #/:<>?@[\\]^|%"]);

    private static readonly IdnMapping _idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    public static string? Parse(string input, bool isOpaque)
    {
        if (input.StartsWith('['))
        {
            return input.EndsWith(']') ? ParseIPv6(input[1..^1]) : null;
        }

        if (isOpaque)
        {
            return input.AsSpan().ContainsAny(_forbiddenInHost) ? null : PercentEncoding.Encode(input, PercentEncodeSet.C0Control);
        }

        var domain = ToAscii(Utf8Text.DecodeWithoutBom(PercentEncoding.Decode(Utf8Text.Encode(input))));
        if (string.IsNullOrEmpty(domain) || domain.AsSpan().ContainsAny(_forbiddenInDomain))
        {
            return null;
        }

        return EndsInNumber(domain) ? ParseIPv4(domain) : domain;
    }

    // https://url.spec.whatwg.org/#concept-domain-to-ascii
    // Deviation: the compatibility mapping of UTS #46 covers case, full-width ASCII, the other full stops and the invisible characters only; .NET without
    // globalization data has no more. Its Punycode refuses labels beyond ASCII that begin or end with a hyphen, have two in the third and fourth place or are
    // longer than 63, which the standard takes; and it takes labels that mix writing directions or begin with a combining mark, which the standard refuses.
    private static string? ToAscii(string domain)
    {
        var mapped = string.Concat(domain.Select(Map)).ToLowerInvariant();
        try
        {
            return string.Join('.', mapped.Split('.').Select(label => label.All(char.IsAscii) ? CheckLabel(label) : _idn.GetAscii(label)));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string CheckLabel(string label)
    {
        // Idn throws for a label that is no Punycode; one that decodes to nothing beyond ASCII was never encoded.
        if (label.StartsWith("xn--", StringComparison.Ordinal) && _idn.GetUnicode(label).All(c => c <= '\u009f'))
        {
            throw new ArgumentException(label);
        }

        return label;
    }

    private static string Map(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => ((char)(c - 0xFEE0)).ToString(),
        '\u3002' or '\uFF61' => ".",
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => "",
        _ => c.ToString(),
    };

    // https://url.spec.whatwg.org/#ends-in-a-number-checker
    private static bool EndsInNumber(string domain)
    {
        var parts = domain.Split('.');
        var last = parts[^1].Length > 0 || parts.Length == 1 ? parts[^1] : parts[^2];
        return (last.Length > 0 && last.All(char.IsAsciiDigit)) || ParseIPv4Number(last) is not null;
    }

    // https://url.spec.whatwg.org/#concept-ipv4-parser
    private static string? ParseIPv4(string domain)
    {
        var parts = domain.Split('.').ToList();
        if (parts.Count > 1 && parts[^1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var numbers = parts.Select(ParseIPv4Number).ToList();
        if (numbers.Count > 4 || numbers.Contains(null) || numbers.SkipLast(1).Any(number => number > 255))
        {
            return null;
        }

        var address = numbers[^1]!.Value;
        if (address >= 1UL << (8 * (5 - numbers.Count)))
        {
            return null;
        }

        for (var i = 0; i < numbers.Count - 1; i++)
        {
            address += numbers[i]!.Value << (8 * (3 - i));
        }

        return $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
    }

    // https://url.spec.whatwg.org/#ipv4-number-parser; beyond 32 bits any number is as good as the next.
    private static ulong? ParseIPv4Number(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var (digits, radix) = text switch
        {
            ['0', 'x' or 'X', .. var hex] => (hex, 16UL),
            ['0', _, ..] => (text[1..], 8UL),
            _ => (text, 10UL),
        };

        var number = 0UL;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (ulong)Convert.ToInt32(c.ToString(), 16) : 16;
            if (digit >= radix)
            {
                return null;
            }

            number = Math.Min((number * radix) + digit, 1UL << 40);
        }

        return number;
    }

    // https://url.spec.whatwg.org/#concept-ipv6-parser: the framework's parser, kept from what it allows beyond the standard.
    private static string? ParseIPv6(string text)
    {
        if (!IPv6().IsMatch(text)
            || !IPAddress.TryParse(text, out var address)
            || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return "[" + SerializeIPv6([.. Enumerable.Range(0, 8).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1])]) + "]";
    }

    // https://url.spec.whatwg.org/#concept-ipv6-serializer
    private static string SerializeIPv6(int[] pieces)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var zeros = pieces.Skip(i).TakeWhile(piece => piece == 0).Count();
            if (zeros > length)
            {
                (start, length) = (i, zeros);
            }
        }

        string Join(IEnumerable<int> part) => string.Join(':', part.Select(piece => piece.ToString("x", CultureInfo.InvariantCulture)));
        return start < 0 ? Join(pieces) : Join(pieces.Take(start)) + "::" + Join(pieces.Skip(start + length));
    }

    [GeneratedRegex(@"^[0-9a-fA-F:]+(?<=:)((0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3})?$|^[0-9a-fA-F:]+$", RegexOptions.CultureInvariant)]
    private static partial Regex IPv6();
}
