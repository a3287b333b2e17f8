namespace RouteHandlers.Web;

/// <summary>Who owns a <see cref="Headers"/> object.</summary>
// https://fetch.spec.whatwg.org/#concept-headers-guard
// Deviation: forbidden header names are a rule for browsers; a server's handler may set Host, Cookie and Set-Cookie, so
// Request and Response refuse nothing.
internal enum HeadersGuard
{
    None,
    Request,
    Response,
    Immutable,
}
