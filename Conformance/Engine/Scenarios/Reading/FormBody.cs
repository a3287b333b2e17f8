using System.Text;

namespace RouteHandlers.Conformance.Scenarios.Reading;

// https://url.spec.whatwg.org/#concept-urlencoded-serializer
internal static class FormBody
{
    public static string Encode(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Encode(field.Key)}={Encode(field.Value)}"));

    private static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            _ = (char)octet switch
            {
                ' ' => encoded.Append('+'),
                '*' or '-' or '.' or '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => encoded.Append((char)octet),
                _ => encoded.Append('%').Append(octet.ToString("X2", provider: null)),
            };
        }

        return encoded.ToString();
    }
}
