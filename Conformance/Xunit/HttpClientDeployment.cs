using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Testing;

/// <summary>
/// A deployment for anyone who has only an <see cref="HttpClient"/>, for example that of TestHost or WebApplicationFactory. Its implementation must
/// not claim <see cref="Capability.RawHttp"/>: an HttpClient writes some requests otherwise than they were asked for. It must follow no redirects,
/// keep no cookies and decompress nothing.
/// </summary>
public sealed class HttpClientDeployment : IDeployment
{
    private readonly HttpClient _client;
    private readonly Func<ValueTask> _end;
    private readonly string _origin;

    /// <param name="client">Its base address is the origin of the deployment.</param>
    /// <param name="end">Ends what was started for the deployment, the client included; null: nothing is ended.</param>
    public HttpClientDeployment(HttpClient client, Func<ValueTask>? end = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _origin = client.BaseAddress?.GetLeftPart(UriPartial.Authority)
            ?? throw new ArgumentException("HttpClient: found no BaseAddress, expected the origin of the deployment. Set it to http://localhost or the like.", nameof(client));
        _client = client;
        _end = end ?? (() => ValueTask.CompletedTask);
    }

    public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var message = Message(request);
        try
        {
            var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return new HttpClientResponse(answer, await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false))
            {
                Status = (int)answer.StatusCode,
                Reason = answer.ReasonPhrase ?? "",
                Headers = [.. HeadersOf(answer)],
            };
        }
        catch (Exception exception) when (IsClosed(exception) && !cancellationToken.IsCancellationRequested)
        {
            return new ClosedResponse { Status = 0 };
        }
    }

    public ValueTask DisposeAsync() => _end();

    // A connection is closed, or reset. TestHost cancels what the server aborts; a timeout of the client is a cancellation with a reason.
    private static bool IsClosed(Exception exception) => exception is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }
        or HttpRequestException { InnerException: IOException { InnerException: SocketException } }
        or OperationCanceledException { InnerException: not TimeoutException };

    private HttpRequestMessage Message(WireRequest request)
    {
        if (!request.Target.StartsWith('/'))
        {
            throw new NotSupportedException($"{request.Method} {request.Target}: an HttpClient sends paths only. A scenario with such a target was expected to need {Capability.RawHttp}. Do not claim that capability.");
        }

        var message = new HttpRequestMessage(new HttpMethod(request.Method), _origin + request.Target)
        {
            Content = request.Body is { } body ? new StreamContent(body.Open()) { Headers = { ContentLength = body.Length } } : null,
            Version = HttpVersion.Version11,
        };
        foreach (var header in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                // A header of the content; without a body there is an empty one to carry it.
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return message;
    }

    private static IEnumerable<WireHeader> HeadersOf(HttpResponseMessage answer) =>
        Lines(answer.Headers.NonValidated).Concat(Lines(answer.Content.Headers.NonValidated));

    private static IEnumerable<WireHeader> Lines(HttpHeadersNonValidated headers) =>
        headers.SelectMany(header => header.Value.Select(value => new WireHeader(header.Key, value)));

    private sealed class HttpClientResponse(HttpResponseMessage answer, Stream content) : WireResponse
    {
        private readonly EndingStream _body = new(content);

        public override Stream Body => _body;

        public override WireEnding Ending => _body.Ending;

        public override async ValueTask DisposeAsync()
        {
            if (_body.Ending == WireEnding.Open)
            {
                await HangUpAsync().ConfigureAwait(false);
            }

            answer.Dispose();
        }

        // A client that is disposed of in mid-body tries to read on for a while, to keep the connection; a read that is cancelled closes it at once.
        private async Task HangUpAsync()
        {
            using var leaving = new CancellationTokenSource();
            try
            {
                Task read = content.ReadAsync(new byte[1], leaving.Token).AsTask();
                await leaving.CancelAsync().ConfigureAwait(false);
                await read.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException or ObjectDisposedException)
            {
                // another read is on its way, or the connection is closed already
            }
        }
    }

    private sealed class ClosedResponse : WireResponse
    {
        public override Stream Body => Stream.Null;

        public override WireEnding Ending => WireEnding.Closed;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
