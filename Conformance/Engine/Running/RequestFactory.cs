using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Running;

/// <summary>Makes what is sent from what a scenario writes.</summary>
internal static class RequestFactory
{
    public static WireRequest Create(StepRequest request, string basePath)
    {
        var headers = request.Headers.Select(header => new WireHeader(header.Key, Resolve(header.Value))).ToList();
        if (request.Body?.ContentType is { } contentType && !headers.Exists(header => header.Is("content-type")))
        {
            headers.Add(new("content-type", contentType));
        }

        return new()
        {
            Method = request.Method,
            Target = Target(),
            Headers = headers,
            Body = request.Body is { } body ? WireBody.Of(body.Bytes) : null,
        };

        string Resolve(string text) => BasePlaceholder.Fill(text, basePath);

        string Target()
        {
            if (request.IsRawTarget)
            {
                return Resolve(request.Path);
            }

            // The mount point itself has no trailing slash: '/' below '/a' is '/a', '/?q' is '/a?q'.
            var path = Resolve(request.Path);
            return basePath.Length > 0 && (path == "/" || path.StartsWith("/?", StringComparison.Ordinal)) ? basePath + path[1..] : basePath + path;
        }
    }
}
