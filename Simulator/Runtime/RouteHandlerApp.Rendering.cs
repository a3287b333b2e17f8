using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Tree;

namespace RouteHandlers.Runtime;

/// <content>One rendering of a GET: the handler's answer, kept.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>Neither an entry nor a failure: the handler looked at the request, or answered with a server error, and so runs for each request.</summary>
    /// <param name="path">Decoded: <c>/items/a</c>.</param>
    private async Task<(StaticEntry? Entry, string? Failure)> RenderAsync(
        RouteMatch match, string path, RouteHandler handler, StaticRendering rendering, bool isBuild, CancellationToken cancellationToken)
    {
        var request = new ServerRequest { Method = "GET", Target = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) };
        var client = new Client(Loop, cancellationToken);
        var rules = _rules with { Requests = _rules.Requests with { AddsForwardedHeaders = false } };
        var incoming = IncomingRequest.Create(request, RequestTarget.Parse(request.Target), match, rules, client.Left);
        var scope = ScopeOf(incoming, match, path, rendering.Mode, client, isBuild);
        scope.EndsWhenTheRequestIsUsed = rendering.Mode == StaticMode.UnlessTheRequestIsUsed;
        var madeAt = Tags.Moment;
        var answer = await CallAsync(handler, request.Method, incoming, match, scope, cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        if (answer.Body is { } stream)
        {
            await using (stream.ConfigureAwait(false))
            {
                try
                {
                    await stream.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
                }
                catch (IOException failed)
                {
                    scope.Failure = failed.InnerException!.Message;
                }
            }
        }

        madeAt = _rules.Revalidation.CountsFromTheEnd ? Tags.Moment : madeAt;
        return scope.Used is not null ? (null, null)
            : scope.Failure is not null ? (null, scope.Failure)
            : answer.Status >= 500 ? (null, null)
            : (new(answer with { Body = null }, answer.Body is null ? null : body.ToArray(), Clock.GetUtcNow(), scope.Caching.Lifetime, madeAt, [.. scope.Caching.Tags, .. scope.Caching.ImplicitTags]), null);
    }
}
