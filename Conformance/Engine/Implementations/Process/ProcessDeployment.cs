using System.Globalization;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>A started process and its workspace. Once the process has ended, every request is answered as closed.</summary>
internal sealed class ProcessDeployment(ChildProcess process, OutputLog log, ProcessWorkspace workspace, int port, string serverOrigin)
    : IDeployment, IDeploymentLog, IServerOrigin
{
    // Between the closing of its socket and the end of a dying process.
    private static readonly TimeSpan _deathTime = TimeSpan.FromSeconds(1);
    private readonly SocketHttpClient _client = new("127.0.0.1", port);

    public string ServerOrigin => serverOrigin;

    /// <summary>The process, which leads the session of everything that it starts.</summary>
    public int ProcessId => process.Id;

    public int Port => port;

    /// <summary>Bytes of log held now, about.</summary>
    public int LogSize => log.Size;

    public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (WireConnectException)
        {
            if (await ExitsAsync(cancellationToken).ConfigureAwait(false))
            {
                return SocketResponse.Closed();
            }

            throw;
        }
    }

    /// <summary>The last line says so when the process has ended.</summary>
    public IReadOnlyList<string> Tail(int lines)
    {
        return process.ExitCode is { } code
            ? [.. log.Tail(Math.Max(0, lines - 1)), string.Create(CultureInfo.InvariantCulture, $"(the process has ended with exit code {code})")]
            : log.Tail(lines);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await process.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            workspace.Dispose();
        }
    }

    private async Task<bool> ExitsAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_deathTime);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return process.HasExited;
        }
    }
}
