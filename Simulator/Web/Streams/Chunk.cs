namespace RouteHandlers.Web;

/// <summary>What counts as bytes.</summary>
internal static class Chunk
{
    /// <summary>Null: it is neither bytes nor, where that is taken, text.</summary>
    public static ReadOnlyMemory<byte>? ToBytes(object? chunk, bool takesText) => chunk switch
    {
        byte[] bytes => bytes,
        ReadOnlyMemory<byte> bytes => bytes,
        Memory<byte> bytes => bytes,
        ArraySegment<byte> bytes => bytes,
        string text when takesText => Utf8Text.Encode(text),
        _ => (ReadOnlyMemory<byte>?)null, // a bare null would be converted to no bytes
    };
}
