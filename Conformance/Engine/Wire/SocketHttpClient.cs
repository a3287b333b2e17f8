using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;

namespace RouteHandlers.Conformance.Wire;

/// <summary>
/// A small HTTP/1.1 client that opens one fresh connection a request, writes exactly what it is given and hands back
/// exactly what came. It adds <c>Host</c> when no header has that name, and frames the body when neither
/// <c>Content-Length</c> nor <c>Transfer-Encoding</c> is given; with either of them the body's bytes are written as they
/// stand. It never adds <c>Connection: close</c>; the connection closes when the response is disposed.
/// </summary>
public sealed class SocketHttpClient
{
    private readonly string _host;
    private readonly int _port;
    private readonly string _authority;
    private readonly bool _secure;

    /// <param name="authority">What <c>Host</c> says when a request has none; null: <c>host:port</c>.</param>
    public SocketHttpClient(string host, int port, string? authority = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(port);
        _host = host;
        _port = port;
        _authority = authority ?? string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
    }

    /// <param name="origin">An <c>http:</c> or <c>https:</c> address; its path is not used.</param>
    public SocketHttpClient(Uri origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"{origin}: found the scheme '{origin.Scheme}', expected http or https. Give the address of a web server.", nameof(origin));
        }

        _host = origin.DnsSafeHost;
        _port = origin.Port;
        _authority = origin.Authority;
        _secure = origin.Scheme == "https";
    }

    /// <summary>
    /// Sends one request and returns when the head of the answer is there. A connection that closes unanswered is a
    /// response whose <see cref="WireResponse.Ending"/> is <see cref="WireEnding.Closed"/>. Cancelling closes the connection.
    /// </summary>
    /// <exception cref="WireConnectException">Nobody listens.</exception>
    /// <exception cref="WireProtocolException">What came is not HTTP/1.1.</exception>
    public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var head = RequestWriter.Head(request, _authority);
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        var sending = Task.CompletedTask;
        var sendingEnd = new CancellationTokenSource();
        var handedOver = false;
        try
        {
            // The body is sent while the answer is read: a server may answer, or hang up, before it has read all of it.
            sending = RequestWriter.SendAsync(connection, head, request, sendingEnd.Token);
            var reader = new ResponseReader(connection, _authority);
            var answer = await reader.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
            if (answer is null)
            {
                await sendingEnd.CancelAsync().ConfigureAwait(false);
                await sending.ConfigureAwait(false); // throws when it was the caller's own body that broke off
            }

            handedOver = true;
            return answer is null
                ? new SocketResponse(connection, sending, sendingEnd, null) { Status = 0 }
                : new SocketResponse(connection, sending, sendingEnd, ResponseBody.For(request.Method, answer, reader))
                {
                    Status = answer.Status,
                    Reason = answer.Reason,
                    Headers = answer.Headers,
                };
        }
        finally
        {
            if (!handedOver)
            {
                await SocketResponse.HangUpAsync(connection, sending, sendingEnd).ConfigureAwait(false);
            }
        }
    }

    private async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_host, _port, cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            if (!_secure)
            {
                return stream;
            }

            var encrypted = new SslStream(stream);
            await encrypted.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = _host, ApplicationProtocols = [SslApplicationProtocol.Http11] },
                cancellationToken).ConfigureAwait(false);
            return encrypted;
        }
        catch (Exception exception)
        {
            socket.Dispose();
            if (exception is SocketException or IOException or System.Security.Authentication.AuthenticationException)
            {
                throw new WireConnectException(_authority, exception);
            }

            throw;
        }
    }
}
