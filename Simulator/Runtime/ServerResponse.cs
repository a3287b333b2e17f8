namespace RouteHandlers.Runtime;

/// <summary>An answer as a server is to send it.</summary>
public sealed record ServerResponse
{
    /// <summary>0: the connection is closed without an answer.</summary>
    public required int Status { get; init; }

    /// <summary>The reason phrase.</summary>
    public required string StatusText { get; init; }

    /// <summary>In the order in which they are sent, duplicates kept.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Read as it is sent; null when there is none.</summary>
    public Stream? Body { get; init; }
}
