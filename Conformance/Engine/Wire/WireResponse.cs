namespace RouteHandlers.Conformance.Wire;

/// <summary>How an answer ended.</summary>
public enum WireEnding
{
    /// <summary>The body is not read to its end yet.</summary>
    Open,

    /// <summary>The body ended as its framing promised.</summary>
    Complete,

    /// <summary>The connection closed before the body was whole.</summary>
    Truncated,

    /// <summary>The connection closed without an answer; <see cref="WireResponse.Status"/> is 0.</summary>
    Closed,
}

/// <summary>An answer as it stood on the wire. Dispose it to let go of the connection.</summary>
public abstract class WireResponse : IAsyncDisposable
{
    /// <summary>The status code; 0 when the connection closed without an answer.</summary>
    public required int Status { get; init; }

    /// <summary>The reason phrase as written; empty when there is none.</summary>
    public string Reason { get; init; } = "";

    /// <value>In the order they arrived, duplicates kept.</value>
    public IReadOnlyList<WireHeader> Headers { get; init; } = [];

    /// <summary>
    /// The decoded body (no chunk framing), read as it arrives. Never throws on a broken connection: it ends, and
    /// <see cref="Ending"/> says how.
    /// </summary>
    public abstract Stream Body { get; }

    /// <summary><see cref="WireEnding.Open"/> until <see cref="Body"/> has been read to its end.</summary>
    public abstract WireEnding Ending { get; }

    /// <summary>The first header of that name, or null.</summary>
    public string? Header(string name) => Headers.Where(header => header.Is(name)).Select(header => header.Value).FirstOrDefault();

    public abstract ValueTask DisposeAsync();
}
