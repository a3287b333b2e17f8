using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>A handler's two arguments, made from what the server received.</summary>
internal sealed record IncomingRequest(NextRequest Request, RouteContext Context)
{
    /// <param name="match">Null: the request is middleware's, and has no context.</param>
    /// <param name="isHidden">Whether the handler sees an empty request.</param>
    /// <param name="basePath">What the request's <c>nextUrl</c> takes for the base path.</param>
    public static IncomingRequest Create(
        ServerRequest request, RequestTarget target, RouteMatch? match, ContractRules rules, AbortSignal signal, bool isHidden, string basePath = "")
    {
        var own = new Url(request.Origin);
        var headers = HeadersOf(request, own, rules.Requests);
        var search = target.SearchFor(rules.Requests);
        var url = OriginOf(own, headers, rules.Requests) + Escape(target.Asked ?? target.Path, rules.Requests) + search + (rules.Requests.KeepsFragment ? target.Hash : "");
        var method = request.Method == "HEAD" && !rules.Methods.AutomaticHeadShowsItsMethod ? "GET" : request.Method;
        var hasNoBody = rules.Requests.GetHasNoBody && method is "GET" or "HEAD";
        var body = hasNoBody ? null : new BodyContent(request.Body ?? Stream.Null) { IsReadOnce = rules.Requests.BodyIsReadOnce };
        return new(
            new(method, new Url(url).Href, headers, body, signal, rules.Handlers.RequestsAreNextRequests, rules.Cookies, isHidden, basePath),
            rules.Handlers.ContextIsPassed && match is not null ? new(ParamsReader.Read(match, new UrlSearchParams(search), rules.Params)) : null!);
    }

    private static Headers HeadersOf(ServerRequest request, Url own, RequestRules rules)
    {
        var list = new HeaderList();
        foreach (var (name, value) in request.Headers)
        {
            var trimmed = value.Trim(' ', '\t');
            if (list.Get(name) is not { } before)
            {
                list.Append(name, trimmed);
            }
            else if (name.Equals("set-cookie", StringComparison.OrdinalIgnoreCase))
            {
                list.Append(name, trimmed);
            }
            else
            {
                list.Set(name, Joined(name, before, trimmed, rules));
            }
        }

        // Lines of one name are one value by now, and are trimmed as such.
        foreach (var (name, value) in list.Raw.Where(header => header.Value.EndsWith(' ') || header.Value.StartsWith(' ')).ToList())
        {
            list.Set(name, value.Trim(' '));
        }

        if (rules.AddsForwardedHeaders)
        {
            AddWhenAbsent("x-forwarded-for", "127.0.0.1");
            AddWhenAbsent("x-forwarded-host", list.Get("host") ?? "");
            AddWhenAbsent("x-forwarded-port", own.Port);
            AddWhenAbsent("x-forwarded-proto", own.Protocol.TrimEnd(':'));
        }

        return new(list, HeadersGuard.Request);

        void AddWhenAbsent(string name, string value)
        {
            if (!list.Contains(name))
            {
                list.Append(name, value);
            }
        }
    }

    /// <summary>Two lines of one name as Node.js reads them: of most headers they are one list, of some the first alone counts.</summary>
    public static string Joined(string name, string first, string second, RequestRules rules) =>
        name.Equals("cookie", StringComparison.OrdinalIgnoreCase) ? first + rules.CookieSeparator + second
        : rules.FirstLineWins.Contains(name) ? first
        : $"{first}, {second}";

    private static string Escape(string path, RequestRules rules) =>
        string.Concat(path.Select(letter => rules.PathEscapes.Contains(letter, StringComparison.Ordinal) ? Uri.HexEscape(letter) : letter.ToString()));

    private static string OriginOf(Url own, Headers headers, RequestRules rules)
    {
        var scheme = rules.ForwardedProtoIsTheScheme && headers.Get("x-forwarded-proto")?.Contains("https", StringComparison.Ordinal) == true
            ? "https"
            : own.Protocol.TrimEnd(':');
        return $"{scheme}://{(rules.OriginIsTheServers ? own.Host : headers.Get("host") ?? own.Host)}";
    }
}
