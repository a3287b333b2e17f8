using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

internal static class Base64
{
    public static byte[]? Read(YamlValue value, string where, Problems problems)
    {
        if (YamlTypes.Text(value, where, problems) is not { } text)
        {
            return null;
        }

        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
        {
            return bytes[..length];
        }

        problems.Add(value, where, "the text is not base64", "bytes in base64", "Encode the bytes again; the alphabet is A-Z a-z 0-9 + / and the padding =.");
        return null;
    }
}
