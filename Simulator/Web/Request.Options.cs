namespace RouteHandlers.Web;

/// <content>How it is to be fetched.</content>
public partial class Request
{
    private RequestOptions Options { get; init; } = new();

    /// <inheritdoc cref="RequestInit.Mode"/>
    public string Mode => Options.Mode;

    /// <inheritdoc cref="RequestInit.Credentials"/>
    public string Credentials => Options.Credentials;

    /// <inheritdoc cref="RequestInit.Cache"/>
    public string Cache => Options.Cache;

    /// <inheritdoc cref="RequestInit.Redirect"/>
    public string Redirect => Options.Redirect;

    /// <inheritdoc cref="RequestInit.Referrer"/>
    public string Referrer => Options.Referrer;

    /// <inheritdoc cref="RequestInit.ReferrerPolicy"/>
    public string ReferrerPolicy => Options.ReferrerPolicy;

    /// <inheritdoc cref="RequestInit.Integrity"/>
    public string Integrity => Options.Integrity;

    /// <inheritdoc cref="RequestInit.Keepalive"/>
    public bool Keepalive => Options.Keepalive;

    /// <value>Always <c>half</c>: the answer is not read before the body is sent.</value>
    public string Duplex { get; } = "half";

    /// <value>Always empty: a script made it, no element of a page.</value>
    public string Destination { get; } = "";
}
