const string dynamic = "force-dynamic";

Response GET(NextRequest request)
{
    var url = request.NextUrl;
    var noLocale = "";
    try
    {
        url.Locale = "de";
    }
    catch (JavaScriptException error)
    {
        noLocale = error.Name + ": " + error.Message;
    }
    return Response.Json(new
    {
        basePath = url.BasePath,
        locale = url.Locale,
        defaultLocale = url.DefaultLocale,
        hash = url.Hash,
        username = url.Username,
        password = url.Password,
        protocol = url.Protocol,
        text = url.ToString() == url.Href,
        json = url,
        noLocale,
    });
}

Response POST(NextRequest request)
{
    var url = request.NextUrl.Clone();
    url.Protocol = "https";
    url.Hostname = "two.example";
    url.Port = "8443";
    url.Username = "u";
    url.Password = "p";
    url.Pathname = "/b";
    url.Search = "?x=1";
    url.Hash = "top";
    var moved = url.Protocol + "//" + url.Username + ":" + url.Password + "@" + url.Host + url.Pathname + url.Search + url.Hash;
    url.BasePath = "docs";
    var href = url.Href;
    var path = url.Pathname;
    url.Pathname = "/c/";
    url.Search = "";
    url.Hash = "";
    var trailing = url.Href;
    var basePath = url.BasePath;
    url.Href = "https://one.example/d/";
    var again = url.Href;
    url.Pathname = "/e";
    return Response.Json(new { moved, href, path, basePath, trailing, again, kept = url.Href });
}
