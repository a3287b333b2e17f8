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

    internal AnswerSource Source { get; init; }
}

/// <summary>Who made an answer, and so whose headers count beside those of routing.</summary>
internal enum AnswerSource
{
    /// <summary>The handler, or what the framework answers in its place.</summary>
    Handler,

    /// <summary>A document or text of the framework: its own headers count.</summary>
    Framework,

    /// <summary>A file as it lies in the public folder: the headers of routing count.</summary>
    File,
}
