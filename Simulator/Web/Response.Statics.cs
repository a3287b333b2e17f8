namespace RouteHandlers.Web;

public partial class Response
{
    /// <summary>The value as JSON, with the content type <c>application/json</c> unless <paramref name="init"/> names another.</summary>
    /// <exception cref="TypeErrorException">The value has no JSON, for example a delegate.</exception>
    // https://fetch.spec.whatwg.org/#dom-response-json
    public static Response Json(object? data, ResponseInit? init = null) => new(JsonBody(data), init);

    /// <param name="url">An absolute URL.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    /// <exception cref="TypeErrorException">The text is no absolute URL.</exception>
    /// <exception cref="RangeErrorException">The status is no redirect.</exception>
    // https://fetch.spec.whatwg.org/#dom-response-redirect
    public static Response Redirect(string url, int status = 302)
    {
        var parsed = Web.Url.Parse(url) ?? throw new TypeErrorException($"Failed to parse URL from {url}");
        if (!IsRedirectStatus(status))
        {
            throw new RangeErrorException($"Invalid status code {status}");
        }

        var headers = new HeaderList();
        headers.Append("Location", parsed.Href);
        return new Response(status, "", new Headers(headers, HeadersGuard.Immutable), body: null);
    }

    public static Response Redirect(Url url, int status = 302)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Redirect(url.Href, status);
    }

    /// <summary>A network error: status 0, which no client ever sees.</summary>
    // https://fetch.spec.whatwg.org/#dom-response-error
    public static Response Error() => new(0, "", new Headers(new HeaderList(), HeadersGuard.Immutable), body: null) { Type = "error" };

    // https://fetch.spec.whatwg.org/#redirect-status
    internal static bool IsRedirectStatus(int status) => status is 301 or 302 or 303 or 307 or 308;

    internal static BodyInit JsonBody(object? data) =>
        BodyInit.OfText(
            JavaScriptJson.Stringify(data) ?? throw new TypeErrorException("Value is not JSON serializable"),
            "application/json");
}
