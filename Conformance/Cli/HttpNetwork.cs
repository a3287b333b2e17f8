using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Cli;

/// <summary>The network of a served folder: its handlers reach what this machine reaches.</summary>
internal sealed class HttpNetwork : IDisposable
{
    private readonly HttpClient _following = new(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All });
    private readonly HttpClient _staying = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All });

    /// <exception cref="TypeErrorException">Nothing answers.</exception>
    public async Task<Response> FetchAsync(Request request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Url);
        if (request.Body is { } body)
        {
            message.Content = new StreamContent(body.AsStream());
        }

        foreach (var (name, value) in request.Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value) || (message.Content?.Headers.TryAddWithoutValidation(name, value) ?? false);
        }

        var client = request.Redirect == "follow" ? _following : _staying;
        var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var headers = new Headers();
        foreach (var (name, value) in answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Select(value => (header.Key, value))))
        {
            headers.Append(name, value);
        }

        var status = (int)answer.StatusCode;
        return new Response(status is 204 or 205 or 304 ? null : await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), new() { Status = status, StatusText = answer.ReasonPhrase ?? "", Headers = headers });
    }

    public void Dispose()
    {
        _following.Dispose();
        _staying.Dispose();
    }
}
