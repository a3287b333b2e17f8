namespace RouteHandlers.Versions;

/// <summary><c>headers()</c> of <c>next/headers</c>.</summary>
public sealed record RequestHeadersRules
{
    public RequestApiAccess Access { get; init; } = RequestApiAccess.PromiseOnly;
}
