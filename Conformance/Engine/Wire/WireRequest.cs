namespace RouteHandlers.Conformance.Wire;

/// <summary>A request exactly as it is to be written: nothing is normalised, merged or added on the way.</summary>
public sealed record WireRequest
{
    /// <summary>The method token as written, for example <c>GET</c>, <c>PROPFIND</c> or <c>get</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The request target as written: origin form (<c>/a?b</c>), absolute form, or <c>*</c>.</summary>
    public required string Target { get; init; }

    /// <value>In the order they are written. <c>Host</c> and the framing of <see cref="Body"/> are added by the sender when absent.</value>
    public IReadOnlyList<WireHeader> Headers { get; init; } = [];

    /// <summary>The body; read once, as it is sent. Null: no body and no framing header.</summary>
    public WireBody? Body { get; init; }

    /// <value>The default is <c>1.1</c>.</value>
    public string HttpVersion { get; init; } = "1.1";
}

/// <summary>A request body. With a known length it is framed by <c>Content-Length</c>, without one it is chunked.</summary>
public sealed record WireBody(Func<Stream> Open, long? Length)
{
    public static WireBody Of(ReadOnlyMemory<byte> bytes) =>
        new(() => new MemoryStream(bytes.ToArray(), writable: false), bytes.Length);
}
