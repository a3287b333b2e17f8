namespace RouteHandlers.Web;

/// <summary>What a handler sees in place of the request.</summary>
/// <param name="Url">Without query, on the address that a server has by default.</param>
internal sealed record HiddenRequest(string Url)
{
    /// <summary>None, for ever.</summary>
    public Headers Headers { get; } = new NoHeaders();

    private sealed class NoHeaders() : Headers(new HeaderList(), HeadersGuard.Immutable)
    {
        private protected override JavaScriptException Refused() =>
            new("Headers cannot be modified. Read more: https://nextjs.org/docs/app/api-reference/functions/headers");
    }
}
