namespace RouteHandlers.Web;

/// <summary>What a new <see cref="Request"/> is to be; what is left out comes from the request it is made of, if any.</summary>
public record RequestInit
{
    private Headers? _headers;

    /// <value>The default is <c>GET</c>.</value>
    public string? Method { get; init; }

    /// <summary>The headers; can be written as <c>Headers = { ["x-a"] = "1" }</c>.</summary>
    public Headers Headers
    {
        get => _headers ??= [];
        init => _headers = value;
    }

    /// <value>Null: no body.</value>
    public BodyInit? Body { get; init; }

    /// <value>Null: the request is not aborted by anybody. A <see cref="CancellationToken"/> converts.</value>
    public AbortSignal? Signal { get; init; }

    /// <value>Null when nobody has named headers.</value>
    internal Headers? GivenHeaders => _headers;
}
