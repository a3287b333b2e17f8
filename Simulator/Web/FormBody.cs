using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>Reads a form from a body, by its media type.</summary>
internal static class FormBody
{
    /// <summary>Null: the body is no form.</summary>
    public static FormData? Parse(ReadOnlyMemory<byte> body, MimeType mimeType, FormRules rules) =>
        mimeType.Essence == "multipart/form-data"
            ? mimeType.Parameter("boundary") is { } boundary ? MultipartParser.Parse(body, boundary, rules) : null
            : ParseUrlEncoded(body.Span, rules);

    private static FormData ParseUrlEncoded(ReadOnlySpan<byte> body, FormRules rules)
    {
        var form = new FormData();
        foreach (var (name, value) in FormUrlEncoding.Parse(rules.LeadingQuestionMarkIsDropped && body.StartsWith("?"u8) ? body[1..] : body))
        {
            if (!rules.RepeatedFieldsAreKept)
            {
                form.Delete(name);
            }

            form.Append(name, value);
        }

        return form;
    }
}
