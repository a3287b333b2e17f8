using System.Buffers;

namespace RouteHandlers.Web;

/// <summary>The small grammars of HTTP and Web IDL that several web types check.</summary>
internal static class HttpSyntax
{
    private static readonly SearchValues<char> _tokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> _notInValues = SearchValues.Create("\0\r\n");

    // https://httpwg.org/specs/rfc9110.html#tokens
    public static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(_tokenCharacters);

    // https://fetch.spec.whatwg.org/#header-value
    public static bool IsHeaderValue(string value) => !value.AsSpan().ContainsAny(_notInValues);

    /// <summary>What may stand on the wire: fewer characters than a <see cref="Headers"/> takes.</summary>
    // https://httpwg.org/specs/rfc9110.html#fields.values
    public static bool IsFieldValue(string value) => value.All(c => c is '\t' or (>= ' ' and not '\x7f' and <= '\u00ff'));

    // https://httpwg.org/specs/rfc9112.html#status.line
    public static bool IsReasonPhrase(string text) => text.All(c => c is '\t' or (>= ' ' and not '\x7f'));

    // https://fetch.spec.whatwg.org/#concept-header-value-normalize
    public static string Normalize(string value) => value.Trim('\t', '\n', '\r', ' ');

    // https://webidl.spec.whatwg.org/#es-ByteString
    public static void CheckByteString(string text)
    {
        var index = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00ff');
        if (index >= 0)
        {
            throw new TypeErrorException(
                $"Cannot convert argument to a ByteString because the character at index {index} has a value of {(int)text[index]} which is greater than 255.");
        }
    }
}
