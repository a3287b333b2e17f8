using System.Text.Json.Nodes;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>What <see cref="Request"/> and <see cref="Response"/> share: a body that can be read once, by one of the readers.</summary>
// https://fetch.spec.whatwg.org/#body-mixin
public abstract class BodyMixin
{
    private protected BodyMixin()
    {
    }

    /// <summary>The body, read as it arrives; null when there is none.</summary>
    public ReadableStream? Body
    {
        get
        {
            Use("request.body");
            return Content?.Stream;
        }
    }

    /// <summary>Something of the body has been read. False while there is no body.</summary>
    public bool BodyUsed => Content?.IsUsed ?? false;

    /// <value>Null: no body.</value>
    internal BodyContent? Content { get; private protected set; }

    /// <summary>The body as UTF-8 text: without a byte order mark, U+FFFD for what is no UTF-8; empty when there is no body.</summary>
    /// <exception cref="TypeErrorException">The body was used before.</exception>
    public Task<string> TextAsync(CancellationToken cancellationToken = default)
    {
        Use("request.text");
        return ReadTextAsync(cancellationToken);
    }

    /// <summary>The body as JSON; the JSON <c>null</c> is null.</summary>
    /// <exception cref="SyntaxErrorException">The body is not JSON; an empty one never is.</exception>
    /// <exception cref="TypeErrorException">The body was used before.</exception>
    public Task<JsonNode?> JsonAsync(CancellationToken cancellationToken = default)
    {
        Use("request.json");
        return ReadJsonAsync(cancellationToken);
    }

    /// <exception cref="TypeErrorException">The body was used before.</exception>
    public async Task<byte[]> BytesAsync(CancellationToken cancellationToken = default) =>
        (await ConsumeAsync(cancellationToken)).ToArray();

    /// <inheritdoc cref="BytesAsync"/>
    public Task<byte[]> ArrayBufferAsync(CancellationToken cancellationToken = default)
    {
        Use("request.arrayBuffer");
        return BytesAsync(cancellationToken);
    }

    /// <summary>The body with the media type that its headers say.</summary>
    /// <exception cref="TypeErrorException">The body was used before.</exception>
    public Task<Blob> BlobAsync(CancellationToken cancellationToken = default)
    {
        Use("request.blob");
        return ReadBlobAsync(cancellationToken);
    }

    /// <summary>The body as a form, urlencoded or multipart as its headers say.</summary>
    /// <exception cref="TypeErrorException">The content type is another, the body is no form, or it was used before.</exception>
    // https://fetch.spec.whatwg.org/#dom-body-formdata
    public Task<FormData> FormDataAsync(CancellationToken cancellationToken = default)
    {
        Use("request.formData");
        return ReadFormDataAsync(cancellationToken);
    }

    private protected abstract HeaderList HeaderList { get; }

    /// <summary>Called before a member is read that depends on who asks: a rendering at build has nobody to ask it.</summary>
    private protected virtual void Use(string member)
    {
    }

    private async Task<string> ReadTextAsync(CancellationToken cancellationToken) => Utf8Text.Decode((await ConsumeAsync(cancellationToken)).Span);

    private async Task<JsonNode?> ReadJsonAsync(CancellationToken cancellationToken) => JavaScriptJson.Parse(await ReadTextAsync(cancellationToken));

    private async Task<Blob> ReadBlobAsync(CancellationToken cancellationToken) =>
        new(await ConsumeAsync(cancellationToken).ConfigureAwait(false), MimeType.Extract(HeaderList)?.ToString() ?? "");

    private async Task<FormData> ReadFormDataAsync(CancellationToken cancellationToken)
    {
        var bytes = await ConsumeAsync(cancellationToken).ConfigureAwait(false);
        var rules = FormRules.Current;
        return MimeType.Extract(HeaderList) is { } mimeType && rules.MediaTypes.Contains(mimeType.Essence)
            ? FormBody.Parse(bytes, mimeType, rules) ?? throw new TypeErrorException("Failed to parse body as FormData.")
            : throw new TypeErrorException("Content-Type was not one of \"multipart/form-data\" or \"application/x-www-form-urlencoded\".");
    }

    private async Task<ReadOnlyMemory<byte>> ConsumeAsync(CancellationToken cancellationToken) =>
        Content is null ? default : await Content.ConsumeAsync(cancellationToken);
}
