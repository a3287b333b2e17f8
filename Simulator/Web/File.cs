using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>A <see cref="Blob"/> with a name.</summary>
// https://w3c.github.io/FileAPI/#file-section
public sealed class File : Blob
{
    /// <param name="parts">Put together in order.</param>
    /// <param name="name">The file's name; it is not looked into.</param>
    /// <param name="options">Null: no type, and last modified now.</param>
    public File(IEnumerable<BlobPart> parts, string name, FilePropertyBag? options = null)
        : base(parts, options)
    {
        Name = Utf8Text.ToScalarValues(name);
        LastModified = options?.LastModified ?? Now();
    }

    internal File(Blob blob, string name, long? lastModified = null)
        : base(blob.Memory, blob.Type)
    {
        Name = Utf8Text.ToScalarValues(name);
        LastModified = lastModified ?? Now();
    }

    public string Name { get; }

    /// <summary>Milliseconds since 1970; the time of creation when nobody has said another.</summary>
    public long LastModified { get; }

    private static long Now() => (HandlerScope.Current?.Clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>What a new <see cref="File"/> is to be beside its bytes and its name.</summary>
public sealed record FilePropertyBag : BlobPropertyBag
{
    /// <value>Milliseconds since 1970; null: now.</value>
    public long? LastModified { get; init; }
}
