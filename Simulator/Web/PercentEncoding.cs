using System.Buffers;
using System.Text;

namespace RouteHandlers.Web;

/// <summary>Percent-encoding and -decoding: lenient as the URL standard does it, strict as <c>decodeURIComponent</c> does it.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // https://url.spec.whatwg.org/#string-utf-8-percent-encode
    public static string Encode(string text, PercentEncodeSet set, bool spaceAsPlus = false)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Encode(result, rune, set, spaceAsPlus);
        }

        return result.ToString();
    }

    public static void Encode(StringBuilder result, Rune rune, PercentEncodeSet set, bool spaceAsPlus = false)
    {
        if (spaceAsPlus && rune.Value == ' ')
        {
            result.Append('+');
            return;
        }

        if (!set.Contains(rune))
        {
            result.Append((char)rune.Value);
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
        {
            result.Append('%').Append(Convert.ToHexString([b]));
        }
    }

    // https://url.spec.whatwg.org/#percent-decode: what is no percent-encoded byte stays as it is.
    public static byte[] Decode(ReadOnlySpan<byte> input)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(input.Length, 1));
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] == '%' && i + 2 < input.Length && char.IsAsciiHexDigit((char)input[i + 1]) && char.IsAsciiHexDigit((char)input[i + 2]))
            {
                output.Write([Convert.FromHexString([(char)input[i + 1], (char)input[i + 2]])[0]]);
                i += 2;
            }
            else
            {
                output.Write([input[i]]);
            }
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>What <c>encodeURIComponent</c> gives. A lone surrogate, at which it throws, is written as U+FFFD.</summary>
    public static string EncodeComponent(string text) => Encode(text, PercentEncodeSet.Component);

    /// <summary>
    /// What <c>decodeURIComponent</c> gives; false where it throws: a percent sign without two hexadecimal digits, or
    /// encoded bytes that are not UTF-8.
    /// </summary>
    // https://tc39.es/ecma262/#sec-decode
    public static bool TryDecodeComponent(string value, out string decoded)
    {
        decoded = value;
        if (!value.Contains('%', StringComparison.Ordinal))
        {
            return true;
        }

        var result = new StringBuilder(value.Length);
        var run = new List<byte>();
        for (var i = 0; i < value.Length;)
        {
            if (value[i] != '%')
            {
                result.Append(value[i++]);
                continue;
            }

            // A code point's bytes stand together, so each run of escapes must be UTF-8 by itself.
            run.Clear();
            for (; i < value.Length && value[i] == '%'; i += 3)
            {
                if (i + 2 >= value.Length || !char.IsAsciiHexDigit(value[i + 1]) || !char.IsAsciiHexDigit(value[i + 2]))
                {
                    return false;
                }

                run.Add(Convert.FromHexString(value.AsSpan(i + 1, 2))[0]);
            }

            try
            {
                result.Append(_strictUtf8.GetString([.. run]));
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }

        decoded = result.ToString();
        return true;
    }
}
