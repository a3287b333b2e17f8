using System.Security.Cryptography;
using System.Text.RegularExpressions;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>Writes a form as <c>multipart/form-data</c>. The bytes of its files are not copied.</summary>
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart/form-data-encoding-algorithm
internal static partial class MultipartWriter
{
    public static (IReadOnlyList<ReadOnlyMemory<byte>> Chunks, string ContentType) Write(FormData form, FormRules rules)
    {
        var boundary = rules.BoundaryPrefix + RandomNumberGenerator.GetString("0123456789", 11);
        var chunks = new List<ReadOnlyMemory<byte>>();
        foreach (var (name, value) in form)
        {
            var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"{Escape(NormalizeLineBreaks(name, rules), rules)}\"";
            if (value is File file)
            {
                // Deviation: a file without a name is written without a filename, as the recorded releases do.
                var fileName = file.Name.Length > 0 ? $"; filename=\"{Escape(file.Name, rules)}\"" : "";
                chunks.Add(Utf8Text.Encode($"{head}{fileName}\r\nContent-Type: {(file.Type.Length > 0 ? file.Type : rules.UntypedFile)}\r\n\r\n"));
                chunks.Add(file.Memory);
                chunks.Add("\r\n"u8.ToArray());
            }
            else
            {
                chunks.Add(Utf8Text.Encode($"{head}\r\n\r\n{NormalizeLineBreaks((string)value, rules)}\r\n"));
            }
        }

        chunks.Add(Utf8Text.Encode($"--{boundary}--\r\n"));
        return (chunks, $"multipart/form-data; boundary={boundary}");
    }

    private static string Escape(string name, FormRules rules) => rules.NamesAreEscaped
        ? name.Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)
        : name;

    private static string NormalizeLineBreaks(string text, FormRules rules) => rules.LineBreaksAreNormalized ? LineBreak().Replace(text, "\r\n") : text;

    [GeneratedRegex(@"\r?\n|\r")]
    private static partial Regex LineBreak();
}
