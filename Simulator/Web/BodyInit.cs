using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>
/// What a body can be made of: text, a number (its text), bytes (copied), a stream (read when needed; a .NET stream, too),
/// <see cref="UrlSearchParams"/>, <see cref="FormData"/>, <see cref="Blob"/>. Each converts by itself, and all but bytes and streams bring their content type.
/// </summary>
// https://fetch.spec.whatwg.org/#bodyinit-unions
[SuppressMessage("Usage", "CA2225", Justification = "Nobody converts by name what converts by itself.")]
public sealed class BodyInit
{
    private readonly Func<BodyContent> _extract;

    internal BodyInit(Func<BodyContent> extract, string? contentType)
    {
        _extract = extract;
        ContentType = contentType;
    }

    /// <value>Null: none.</value>
    internal string? ContentType { get; }

    /// <summary>Its bytes are read when they are sent.</summary>
    internal bool IsStream { get; private init; }

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator BodyInit?(string? text) =>
        text is null ? null : OfText(text, "text/plain;charset=UTF-8");

    public static implicit operator BodyInit(double number) => JavaScriptNumber.ToString(number);

    [return: NotNullIfNotNull(nameof(bytes))]
    public static implicit operator BodyInit?(byte[]? bytes) => bytes is null ? null : OfBytes(bytes.ToArray());

    public static implicit operator BodyInit(ReadOnlyMemory<byte> bytes) => OfBytes(bytes.ToArray());

    [return: NotNullIfNotNull(nameof(stream))]
    public static implicit operator BodyInit?(Stream? stream) =>
        stream is null ? null : new BodyInit(() => new BodyContent(stream), null) { IsStream = true };

    [return: NotNullIfNotNull(nameof(stream))]
    public static implicit operator BodyInit?(ReadableStream? stream) =>
        stream is null ? null : new BodyInit(() => new BodyContent(stream), null) { IsStream = true };

    [return: NotNullIfNotNull(nameof(parameters))]
    public static implicit operator BodyInit?(UrlSearchParams? parameters) =>
        parameters is null ? null : OfText(parameters.ToString(), "application/x-www-form-urlencoded;charset=UTF-8");

    [return: NotNullIfNotNull(nameof(form))]
    public static implicit operator BodyInit?(FormData? form)
    {
        if (form is null)
        {
            return null;
        }

        var (chunks, contentType) = MultipartWriter.Write(form, FormRules.Current);
        return new BodyInit(() => new BodyContent(new ChunkStream(chunks)), contentType);
    }

    [return: NotNullIfNotNull(nameof(blob))]
    public static implicit operator BodyInit?(Blob? blob) =>
        blob is null ? null : new BodyInit(() => new BodyContent(blob.Memory), blob.Type.Length > 0 ? blob.Type : null);

    internal static BodyInit OfText(string text, string contentType)
    {
        var bytes = Utf8Text.Encode(text);
        return new BodyInit(() => new BodyContent(bytes), contentType);
    }

    // https://fetch.spec.whatwg.org/#concept-bodyinit-extract
    internal BodyContent Extract(Headers headers)
    {
        if (ContentType is not null && !headers.List.Contains("Content-Type"))
        {
            headers.List.Append("Content-Type", ContentType);
        }

        return _extract();
    }

    private static BodyInit OfBytes(byte[] bytes) => new(() => new BodyContent(bytes), null);
}
