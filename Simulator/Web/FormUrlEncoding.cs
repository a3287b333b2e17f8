namespace RouteHandlers.Web;

/// <summary>The format <c>application/x-www-form-urlencoded</c>.</summary>
// https://url.spec.whatwg.org/#application/x-www-form-urlencoded
internal static class FormUrlEncoding
{
    public static List<KeyValuePair<string, string>> Parse(ReadOnlySpan<byte> input)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var range in input.Split((byte)'&'))
        {
            var sequence = input[range];
            if (sequence.IsEmpty)
            {
                continue;
            }

            var equals = sequence.IndexOf((byte)'=');
            pairs.Add(equals < 0
                ? new(Decode(sequence), "")
                : new(Decode(sequence[..equals]), Decode(sequence[(equals + 1)..])));
        }

        return pairs;
    }

    public static string Serialize(IEnumerable<KeyValuePair<string, string>> pairs) =>
        string.Join('&', pairs.Select(pair => $"{Encode(pair.Key)}={Encode(pair.Value)}"));

    private static string Encode(string text) => PercentEncoding.Encode(text, PercentEncodeSet.FormUrlEncoded, spaceAsPlus: true);

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var spaced = bytes.ToArray();
        spaced.AsSpan().Replace((byte)'+', (byte)' ');
        return Utf8Text.DecodeWithoutBom(PercentEncoding.Decode(spaced));
    }
}
