using System.Text;

namespace RouteHandlers.Web;

/// <summary>Text to bytes and back, as the Encoding standard does it.</summary>
internal static class Utf8Text
{
    // https://encoding.spec.whatwg.org/#utf-8-encode; a lone surrogate becomes U+FFFD.
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);

    // https://encoding.spec.whatwg.org/#utf-8-decode
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        DecodeWithoutBom(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);

    // https://encoding.spec.whatwg.org/#utf-8-decode-without-bom: a leading U+FEFF stays.
    public static string DecodeWithoutBom(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    // https://webidl.spec.whatwg.org/#es-USVString
    public static string ToScalarValues(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            result ??= new StringBuilder(text);
            result[i] = '\uFFFD';
        }

        return result?.ToString() ?? text;
    }
}
