const string dynamic = "force-dynamic";

object[] OptionsOf(Request request)
{
    return
    [
        request.Mode,
        request.Credentials,
        request.Cache,
        request.Redirect,
        request.Referrer,
        request.ReferrerPolicy,
        request.Integrity,
        request.Keepalive,
        request.Duplex,
        request.Destination,
    ];
}

Response GET(Request request)
{
    var made = new Request("http://h/", new RequestInit
    {
        Mode = "same-origin",
        Credentials = "include",
        Cache = "no-store",
        Redirect = "manual",
        Referrer = "http://a/b",
        ReferrerPolicy = "origin",
        Integrity = "sha256-x",
        Keepalive = true,
    });

    return Response.Json(new
    {
        given = OptionsOf(request),
        made = OptionsOf(made),
        clone = OptionsOf(made.Clone()),
        again = OptionsOf(new Request(made, new RequestInit { Cache = "reload" })),
    });
}
