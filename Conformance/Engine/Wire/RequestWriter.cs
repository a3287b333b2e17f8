using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RouteHandlers.Conformance.Wire;

/// <summary>Writes a request as it stands.</summary>
internal static class RequestWriter
{
    private static readonly byte[] _lastChunk = "0\r\n\r\n"u8.ToArray();
    private static readonly byte[] _lineEnd = "\r\n"u8.ToArray();

    public static byte[] Head(WireRequest request, string authority)
    {
        var text = new StringBuilder();
        text.Append(request.Method).Append(' ').Append(request.Target).Append(" HTTP/").Append(request.HttpVersion).Append("\r\n");
        if (!Has(request, "host"))
        {
            text.Append("Host: ").Append(authority).Append("\r\n");
        }

        foreach (var (name, value) in request.Headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (request.Body is { } body && !IsFramedByCaller(request))
        {
            _ = body.Length is { } length
                ? text.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n")
                : text.Append("Transfer-Encoding: chunked\r\n");
        }

        return Latin1(text.Append("\r\n").ToString(), request);
    }

    /// <summary>Faults only when the caller's own body stream does; a connection that breaks shows in the answer.</summary>
    public static async Task SendAsync(Stream connection, byte[] head, WireRequest request, CancellationToken cancellationToken)
    {
        if (!await TryWriteAsync(connection, head, cancellationToken).ConfigureAwait(false) || request.Body is null)
        {
            return;
        }

        try
        {
            await SendBodyAsync(connection, request.Body, isChunked: request.Body.Length is null && !IsFramedByCaller(request), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch
        {
            // Half a body must not be mistaken for a whole one.
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task SendBodyAsync(Stream connection, WireBody body, bool isChunked, CancellationToken cancellationToken)
    {
        var source = body.Open();
        await using (source.ConfigureAwait(false))
        {
            var buffer = new byte[16 * 1024];
            while (true)
            {
                var count = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    break;
                }

                var part = buffer.AsMemory(0, count);
                if (!await TryWriteAsync(connection, isChunked ? Chunk(part.Span) : part, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }
            }
        }

        if (isChunked)
        {
            await TryWriteAsync(connection, _lastChunk, cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[] Chunk(ReadOnlySpan<byte> data) =>
        [.. Encoding.ASCII.GetBytes(data.Length.ToString("X", CultureInfo.InvariantCulture)), .. _lineEnd, .. data, .. _lineEnd];

    private static async Task<bool> TryWriteAsync(Stream connection, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await connection.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    private static bool IsFramedByCaller(WireRequest request) => Has(request, "content-length") || Has(request, "transfer-encoding");

    private static bool Has(WireRequest request, string name) => request.Headers.Any(header => header.Is(name));

    private static byte[] Latin1(string head, WireRequest request)
    {
        var odd = head.FirstOrDefault(character => character > '\u00FF');
        return odd == default
            ? Encoding.Latin1.GetBytes(head)
            : throw new ArgumentException(
                $"{request.Method} {request.Target}: found U+{(int)odd:X4} in the request's head, expected characters up to U+00FF, one byte each. Write the UTF-8 bytes or a percent-encoding.",
                nameof(request));
    }
}
