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

    /// <value><c>cors</c> (the default), <c>same-origin</c> or <c>no-cors</c>.</value>
    public string? Mode { get; init; }

    /// <value><c>same-origin</c> (the default), <c>omit</c> or <c>include</c>.</value>
    public string? Credentials { get; init; }

    /// <value><c>default</c>, <c>no-store</c>, <c>reload</c>, <c>no-cache</c>, <c>force-cache</c> or <c>only-if-cached</c>.</value>
    public string? Cache { get; init; }

    /// <summary>How long what <c>fetch()</c> brings is kept, and its tags.</summary>
    /// <value>Null: nothing is said.</value>
    public NextFetchRequestConfig? Next { get; init; }

    /// <value><c>follow</c> (the default), <c>manual</c> or <c>error</c>.</value>
    public string? Redirect { get; init; }

    /// <value>A URL, empty for none, or <c>about:client</c> (the default).</value>
    public string? Referrer { get; init; }

    /// <value>The default is empty: the client's own.</value>
    public string? ReferrerPolicy { get; init; }

    /// <value>The hashes that the answer's content may have. The default is empty: any.</value>
    public string? Integrity { get; init; }

    /// <value>The default is false.</value>
    public bool? Keepalive { get; init; }

    /// <value><c>half</c>, which a body that is a stream requires: the answer is not read before the body is sent.</value>
    public string? Duplex { get; init; }

    /// <value>Null when nobody has named headers.</value>
    internal Headers? GivenHeaders => _headers;
}
