namespace RouteHandlers.Versions;

/// <summary><c>cookies()</c>, <c>request.cookies</c>, <c>response.cookies</c> and how they come together in the answer.</summary>
public sealed record CookieRules
{
    public RequestApiAccess Access { get; init; } = RequestApiAccess.PromiseOnly;
}
