using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Waits until a started process serves.</summary>
internal static class ReadinessCheck
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(50);

    /// <exception cref="BrokenImplementationException">It ended, answered something that is not HTTP, or was not ready in time.</exception>
    public static async Task WaitAsync(ProcessDescription description, ChildProcess process, OutputLog log, int port, CancellationToken cancellationToken)
    {
        var ready = description.Ready;
        using var deadline = new CancellationTokenSource(ready.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var missing = $"a connection to port {port.ToString(CultureInfo.InvariantCulture)}";
        try
        {
            if (ready.Log is not null)
            {
                missing = $"a line of output that matches '{ready.Log}'";
                await LineAsync(description, process, log, either.Token).ConfigureAwait(false);
                if (ready.Path is null)
                {
                    return; // whatever happens to it from now on is an answer, not a set-up that failed
                }
            }

            missing = ready.Path is null ? $"a connection to port {port.ToString(CultureInfo.InvariantCulture)}" : $"an answer to GET {ready.Path} on port {port.ToString(CultureInfo.InvariantCulture)}";
            while (!await (ready.Path is { } path ? AnswersAsync(path, port, either.Token) : ListensAsync(port, either.Token)).ConfigureAwait(false))
            {
                await ThrowIfExitedAsync(description, process, log, either.Token).ConfigureAwait(false);
                await Task.Delay(_pollInterval, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Broken(description, log, string.Create(
                CultureInfo.InvariantCulture, $"found a process that was not ready after {ready.Timeout.TotalSeconds} s, expected {missing}. See its output, or raise the timeout of 'ready'."));
        }
        catch (WireProtocolException exception)
        {
            throw Broken(description, log, exception.Message, exception);
        }
    }

    private static async Task LineAsync(ProcessDescription description, ChildProcess process, OutputLog log, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        log.LineWritten += Look;
        try
        {
            // What was written before anybody listened.
            foreach (var line in log.Tail(int.MaxValue))
            {
                Look(line);
            }

            while (!seen.Task.IsCompleted)
            {
                var hasExited = process.HasExited;
                if (hasExited)
                {
                    await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false); // the line may be among its last words
                }

                if (hasExited && !seen.Task.IsCompleted)
                {
                    await ThrowIfExitedAsync(description, process, log, cancellationToken).ConfigureAwait(false);
                }

                await Task.WhenAny(seen.Task, Task.Delay(_pollInterval, cancellationToken)).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            log.LineWritten -= Look;
        }

        void Look(string line)
        {
            if (description.Ready.Log!.IsMatch(line))
            {
                seen.TrySetResult();
            }
        }
    }

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> AnswersAsync(string path, int port, CancellationToken cancellationToken)
    {
        var client = new SocketHttpClient("127.0.0.1", port);
        try
        {
            var response = await client.SendAsync(new WireRequest { Method = "GET", Target = path }, cancellationToken).ConfigureAwait(false);
            await using var owned = response.ConfigureAwait(false);
            return response.Status != 0;
        }
        catch (WireConnectException)
        {
            return false;
        }
    }

    private static async Task ThrowIfExitedAsync(ProcessDescription description, ChildProcess process, OutputLog log, CancellationToken cancellationToken)
    {
        if (process.HasExited)
        {
            var exitCode = await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false); // its last words belong to the evidence
            throw Broken(description, log, string.Create(
                CultureInfo.InvariantCulture, $"found '{description.Start}' ended with exit code {exitCode} before it was ready, expected it to serve. See its output."));
        }
    }

    private static BrokenImplementationException Broken(ProcessDescription description, OutputLog log, string message, Exception? inner = null) =>
        new($"{description.File}: start: {message}", inner) { Evidence = log.Tail(50) };
}
