using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>A fetched answer as it is kept.</summary>
internal sealed record FetchedData(int Status, HeaderList Headers, ReadOnlyMemory<byte> Body, string Url)
{
    public Response ToResponse(DataCacheRules rules, string statusText = "") =>
        new(Status, statusText, new(rules.KeepsHeadersAndUrl ? new HeaderList(Headers) : new HeaderList(), HeadersGuard.Response), new BodyContent(Body))
        {
            Url = rules.KeepsHeadersAndUrl ? Url : "",
        };

    /// <summary>A header has one value; the last of several.</summary>
    public static HeaderList KeptHeaders(HeaderList headers)
    {
        var kept = new HeaderList();
        foreach (var (name, value) in new Headers(headers, HeadersGuard.None))
        {
            kept.Set(name, value);
        }

        return kept;
    }
}
