namespace RouteHandlers.Runtime;

/// <summary>A request as a server received it: nothing of the target or the headers is normalised yet.</summary>
public sealed record ServerRequest
{
    /// <summary>What <c>request.url</c> begins with when nothing else is said.</summary>
    public const string DefaultOrigin = "http://localhost:3000";

    /// <summary>The method token as written.</summary>
    public required string Method { get; init; }

    /// <summary>The request target as written: <c>/items/a%20b?x=1</c>, an absolute URL, or <c>*</c>.</summary>
    public required string Target { get; init; }

    /// <summary>In the order they arrived, duplicates kept.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, read when the handler reads it; null when none was sent.</summary>
    public Stream? Body { get; init; }

    /// <summary>Scheme, host and port under which the server runs, without trailing slash.</summary>
    /// <value>The default is <c>http://localhost:3000</c>.</value>
    public string Origin { get; init; } = DefaultOrigin;

    public string? Header(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();
}
