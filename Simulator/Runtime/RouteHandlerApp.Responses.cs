using System.Text;
using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>What of a handler's Response is sent.</content>
public sealed partial class RouteHandlerApp
{
    private ServerResponse FromResult(object? result, string method, RouteMatch match, HandlerScope scope)
    {
        if (result is not Response response)
        {
            Log.Write($"{match.File.DisplayPath}: Error: {method} gave {(result is null ? "undefined" : result.GetType().Name)}. A Response was expected. Return one in every branch of the handler.");
            scope.Failure = "no Response was returned.";
            return OnFailure(match.File, _rules.Handlers.NotAResponse).ToResponse();
        }

        // Nobody looks at the body of an answer to HEAD, except where cookies join the Response.
        var looksAtTheBody = method != "HEAD" || !_rules.Methods.HeadHasNoBody || !_rules.Methods.HeadTakesUsedBodies || scope.HasChangedCookies;
        if (response.Status == 0 || (looksAtTheBody && response.Content is { IsUnusable: true }))
        {
            Log.Write($"{match.File.DisplayPath}: Error: {method} gave a Response that cannot be sent: {(response.Status == 0 ? "it is an error response" : "its body was read already")}.");
            // The headers of a body that turns out to be used are set by then; merging cookies finds it out before.
            return response.Status == 0 || !_rules.Handlers.UsedBodyKeepsHeaders || scope.HasChangedCookies ? _rules.Handlers.UnusableResponse.ToResponse() : _rules.Handlers.UnusableResponse.ToResponse([.. HeadersOf(response, scope).TakeWhile(IsSendable)]);
        }

        if (_rules.Responses.Refused.FirstOrDefault(response.Headers.Has) is { } refused)
        {
            Log.Write($"{match.File.DisplayPath}: Error: {method} gave a Response with the header {refused}, by which NextResponse.next() and NextResponse.rewrite() mark theirs. They are middleware's: leave them out.");
            return _rules.Handlers.UnusableResponse.ToResponse();
        }

        List<KeyValuePair<string, string>> headers = [.. HeadersOf(response, scope)];
        if (headers.FindIndex(header => !IsSendable(header)) is var unsendable and >= 0)
        {
            Log.Write($"{match.File.DisplayPath}: TypeError: Invalid character in header content [\"{headers[unsendable].Key}\"]. Leave control characters out of its value.");
            return _rules.Handlers.UnusableResponse.ToResponse([.. headers.Take(unsendable)]); // what was set before it stays
        }

        var body = response.Content is { } content ? BodyOf(content, method, scope.Client) : null;
        if (!_rules.Pages.LayoutsWrapPagesOnly && match.File.Kind == AppFileKind.Route && body is MemoryStream && response.Headers.Get("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            using var reader = new StreamReader(body, Encoding.UTF8);
            body = new MemoryStream(Encoding.UTF8.GetBytes(InLayouts(_loaded[match.File].Layouts, reader.ReadToEnd())), writable: false);
        }

        return new()
        {
            Status = response.Status,
            StatusText = _rules.Responses.SendsStatusText && response.StatusText.Length > 0 ? response.StatusText : ReasonPhrases.Of(response.Status),
            Headers = headers,
            Body = body,
        };
    }

    private bool IsSendable(KeyValuePair<string, string> header) => !_rules.Responses.ControlCharactersAreRefused || HttpSyntax.IsFieldValue(header.Value);

    private Stream? BodyOf(BodyContent content, string method, Client client)
    {
        if (content.IsUnusable)
        {
            return null; // of an answer to HEAD
        }

        if (content.Length is not null)
        {
            return content.Take();
        }

        if (client.Left.Aborted)
        {
            return null; // nobody is there to send it to; the stream is left as it is
        }

        if (method != "HEAD" || !_rules.Methods.HeadHasNoBody)
        {
            return new SentBody(content.TakeReader(), Loop, client, _rules.Streams, Log);
        }

        content.Abandon();
        if (!_rules.Streams.HeadLeavesTheStream)
        {
            _ = content.Stream.CancelAsync(new ResponseAbortedException());
        }

        return null;
    }

    private IEnumerable<KeyValuePair<string, string>> HeadersOf(Response response, HandlerScope scope)
    {
        var headers = new HeaderList(response.Headers.List);
        if (scope.HasChangedCookies)
        {
            scope.Cookies.ApplyTo(headers);
        }

        foreach (var name in _rules.Responses.Dropped)
        {
            headers.Delete(name);
        }

        var vary = VaryOf(scope, headers);
        var cookies = new HashSet<string>(StringComparer.Ordinal);
        return vary.Concat(headers.SortAndCombine())
            .SelectMany(header => header.Key == "set-cookie" && _rules.Cookies.SplitsJoinedLines
                ? CookieSyntax.SplitSetCookie(header.Value).Select(line => KeyValuePair.Create(header.Key, line))
                : [header])
            .Where(header => header.Key != "set-cookie" || !_rules.Cookies.RepeatedLinesAreSentOnce || cookies.Add(header.Value))
            .Concat(DraftMode.LinesFor(scope));
    }
}
