namespace RouteHandlers.Web;

/// <summary>What a request says of how it is to be fetched. A server's handler can read it; nothing here acts on it.</summary>
internal sealed record RequestOptions
{
    public const string Client = "about:client";

    private static readonly RequestInit _nothing = new();

    public string Mode { get; private init; } = "cors";

    public string Credentials { get; private init; } = "same-origin";

    public string Cache { get; private init; } = "default";

    public string Redirect { get; private init; } = "follow";

    public string Referrer { get; private init; } = Client;

    public string ReferrerPolicy { get; private init; } = "";

    public string Integrity { get; private init; } = "";

    public bool Keepalive { get; private init; }

    /// <exception cref="TypeErrorException">A member has a value that it cannot have.</exception>
    // https://fetch.spec.whatwg.org/#dom-request
    public RequestOptions With(RequestInit? init)
    {
        if (init is null || init == _nothing)
        {
            return this;
        }

        Check(init.ReferrerPolicy, "", "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url");
        Check(init.Mode, "navigate", "same-origin", "no-cors", "cors");
        Check(init.Credentials, "omit", "same-origin", "include");
        Check(init.Cache, "default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached");
        Check(init.Redirect, "follow", "manual", "error");
        Check(init.Duplex, "half");
        var options = new RequestOptions
        {
            Referrer = init.Referrer is null ? Client : ParseReferrer(init.Referrer), // one that was made of another's parts is no longer of its referrer
            ReferrerPolicy = init.ReferrerPolicy ?? "",
            Mode = init.Mode is "navigate" ? throw new TypeErrorException("Request constructor: invalid request mode navigate.") : init.Mode ?? Mode,
            Credentials = init.Credentials ?? Credentials,
            Cache = init.Cache ?? Cache,
            Redirect = init.Redirect ?? Redirect,
            Integrity = init.Integrity ?? Integrity,
            Keepalive = init.Keepalive ?? Keepalive,
        };
        return options is { Cache: "only-if-cached", Mode: not "same-origin" }
            ? throw new TypeErrorException("'only-if-cached' can be set only with 'same-origin' mode")
            : options;
    }

    // https://webidl.spec.whatwg.org/#es-enumeration
    private static void Check(string? value, params string[] values)
    {
        if (value is not null && !values.Contains(value))
        {
            throw new TypeErrorException($"Request constructor: {value} is not an accepted type. Expected one of {string.Join(", ", values)}.");
        }
    }

    // A server has no origin that a referrer could be foreign to.
    private static string ParseReferrer(string referrer) => referrer.Length == 0
        ? ""
        : Url.Parse(referrer)?.Href ?? throw new TypeErrorException($"Referrer \"{referrer}\" is not a valid URL.");
}
