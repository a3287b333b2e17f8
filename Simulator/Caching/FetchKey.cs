using System.Text;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>What tells one fetch from another.</summary>
internal static class FetchKey
{
    /// <summary>What is not said differs from what is said and has the same effect: <c>method: 'GET'</c> makes another key.</summary>
    /// <param name="init">What was said beside the URL; null where a Request says all.</param>
    public static string Of(Request request, RequestInit? init, ReadOnlySpan<byte> body, DataCacheRules rules)
    {
        var parts = rules.KeyParts;
        var isInput = init is null;
        var options = isInput
            ? $"{request.Mode} {request.Redirect} {request.Credentials} {request.Referrer} {request.ReferrerPolicy} {request.Integrity}"
            : $"{init!.Mode} {init.Redirect} {init.Credentials} {init.Referrer} {init.ReferrerPolicy} {init.Integrity}";
        var headers = (isInput ? request.SentHeaders : init!.GivenHeaders ?? [])
            .Where(header => !rules.HeadersOutsideTheKey.Contains(header.Key))
            .Select(header => $"{header.Key}: {header.Value}");
        return string.Join('\n',
            request.Url,
            parts.Contains("method") ? isInput ? request.Method : init!.Method : "",
            parts.Contains("cache") ? isInput ? request.Cache : init!.Cache : "",
            parts.Contains("options") ? options : "",
            parts.Contains("headers") ? string.Join('\n', headers) : "",
            parts.Contains("body") ? WithoutBoundary(body, request) : "");
    }

    // A multipart body has a boundary of its own each time.
    private static string WithoutBoundary(ReadOnlySpan<byte> body, Request request)
    {
        var text = Encoding.Latin1.GetString(body);
        return request.SentHeaders.Get("content-type") is { } type && type.Split("boundary=") is [_, { Length: > 0 } boundary] ? text.Replace(boundary, "", StringComparison.Ordinal) : text;
    }
}
