using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>Bytes that do not change, with a media type.</summary>
// https://w3c.github.io/FileAPI/#blob-section
public class Blob : IToJson
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <param name="parts">Put together in order; null: no bytes.</param>
    /// <param name="options">Null: no type.</param>
    public Blob(IEnumerable<BlobPart>? parts = null, BlobPropertyBag? options = null)
        : this(Join(parts ?? []), options?.Type ?? "")
    {
    }

    internal Blob(ReadOnlyMemory<byte> bytes, string type)
    {
        _bytes = bytes;
        Type = NormalizeType(type);
    }

    /// <summary>How many bytes there are.</summary>
    public long Size => _bytes.Length;

    /// <summary>The media type in lower case; empty when there is none, or when what was given has characters that no type has.</summary>
    public string Type { get; }

    internal ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>A part of the bytes, which are not copied. A negative position counts from the end.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The byte behind the last; null: to the end.</param>
    /// <param name="contentType">The type of the part, which does not take over this one's.</param>
    // https://w3c.github.io/FileAPI/#slice-blob
    public Blob Slice(long start = 0, long? end = null, string contentType = "")
    {
        var first = Position(start);
        var span = Math.Max(Position(end ?? Size) - first, 0);
        return new Blob(_bytes.Slice((int)first, (int)span), BodyRules.Current.SlicesHaveTypesOfTheirOwn ? contentType : Type);
    }

    /// <summary>The bytes as UTF-8 text.</summary>
    public Task<string> TextAsync() => Task.FromResult(Utf8Text.Decode(_bytes.Span));

    /// <summary>A copy of the bytes.</summary>
    public Task<byte[]> BytesAsync() => Task.FromResult(_bytes.ToArray());

    /// <inheritdoc cref="BytesAsync"/>
    public Task<byte[]> ArrayBufferAsync() => BytesAsync();

    /// <summary>The bytes from the beginning; every call gives a stream of its own.</summary>
    public ReadableStream Stream() => ReadableStream.From(_bytes.IsEmpty ? [] : new object?[] { _bytes.ToArray() });

    // A script's blob has no properties of its own.
    object? IToJson.ToJson() => new Dictionary<string, object?>();

    private long Position(long relative) => relative < 0 ? Math.Max(Size + relative, 0) : Math.Min(relative, Size);

    private static byte[] Join(IEnumerable<BlobPart> parts)
    {
        using var all = new MemoryStream();
        foreach (var part in parts)
        {
            all.Write(part.Bytes.Span);
        }

        return all.ToArray();
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "The standard's form is lower case.")]
    private static string NormalizeType(string type) => type.All(c => c is >= ' ' and <= '~') ? type.ToLowerInvariant() : "";
}

/// <summary>What a <see cref="Blob"/> can be made of: text (as UTF-8), bytes (copied), another blob. Each converts by itself.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Nobody converts by name what converts by itself.")]
public sealed class BlobPart
{
    private BlobPart(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    internal ReadOnlyMemory<byte> Bytes { get; }

    public static implicit operator BlobPart(string text) => new(Utf8Text.Encode(text));

    public static implicit operator BlobPart(byte[] bytes) => new(bytes);

    public static implicit operator BlobPart(ReadOnlyMemory<byte> bytes) => new(bytes);

    public static implicit operator BlobPart(Blob blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return new(blob.Memory);
    }
}

/// <summary>What a new <see cref="Blob"/> is to be beside its bytes.</summary>
public record BlobPropertyBag
{
    /// <summary>The media type.</summary>
    /// <value>The default is empty: none.</value>
    public string Type { get; init; } = "";
}
