using System.Globalization;
using RouteHandlers.Conformance.Matching;

namespace RouteHandlers.Conformance.Wire;

/// <summary>How much of an answer is read, and for how long.</summary>
public sealed record ExchangeLimits
{
    /// <value>The default is 16 MiB.</value>
    public long BodyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>From the head of the answer to the end of its body.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>An answer went past a limit. What had come by then is in the message.</summary>
public sealed class ExchangeLimitException : IOException
{
    internal ExchangeLimitException(string message)
        : base(message) { }
}

/// <summary>Reads an answer to its end.</summary>
public static class ExchangeReader
{
    /// <summary>Reads the body and disposes the response, whatever happens.</summary>
    /// <exception cref="ExchangeLimitException">The body is larger than, or takes longer than, <paramref name="limits"/> allow.</exception>
    public static async Task<Exchange> ReadAsync(
        WireRequest request, WireResponse response, ExchangeLimits? limits, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(response);
        limits ??= new ExchangeLimits();
        await using var owned = response.ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await response.Body.ReadAsync(buffer, either.Token).ConfigureAwait(false) is > 0 and var count)
            {
                if (body.Length + count > limits.BodyBytes)
                {
                    throw Exceeded(request, response, body.Length + count, string.Create(CultureInfo.InvariantCulture, $"{limits.BodyBytes} bytes at most"));
                }

                body.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Exceeded(request, response, body.Length, string.Create(CultureInfo.InvariantCulture, $"the end of the body within {limits.Time.TotalSeconds} s"));
        }

        return new Exchange
        {
            Request = request,
            Status = response.Status,
            Reason = response.Reason,
            Headers = response.Headers,
            Body = body.ToArray(),
            Ending = response.Ending,
        };
    }

    private static ExchangeLimitException Exceeded(WireRequest request, WireResponse response, long count, string expected) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Method} {request.Target}: status {response.Status}, {count} bytes of body and no end yet; expected {expected}. Look for a handler that never closes its stream."));
}
