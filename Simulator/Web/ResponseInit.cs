namespace RouteHandlers.Web;

/// <summary>What a new <see cref="Response"/> is to be beside its body.</summary>
public record ResponseInit
{
    private int? _status;

    /// <value>200 to 599. The default is 200.</value>
    public int Status
    {
        get => _status ?? 200;
        init => _status = value;
    }

    /// <value>The default is empty.</value>
    public string StatusText { get; init; } = "";

    /// <summary>The headers; can be written as <c>Headers = { ["x-a"] = "1" }</c>.</summary>
    public Headers Headers { get; init; } = [];

    /// <value>Null when nobody has named a status.</value>
    internal int? GivenStatus => _status;
}
