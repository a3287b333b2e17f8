using System.Globalization;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Runs a command to its end, within a time limit.</summary>
internal static class ProcessRun
{
    /// <param name="where">The file and the step, as the message of an overrun names it.</param>
    public static async Task<int> RunAsync(
        CommandLine command, string directory, IReadOnlyDictionary<string, string?> environment, OutputLog log, TimeSpan timeout, string where,
        TimeSpan grace, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var process = ChildProcess.Start(command, directory, environment, log, grace);
        await using var owned = process.ConfigureAwait(false);
        try
        {
            return await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BrokenImplementationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{where}: found '{command}' still running after {timeout.TotalSeconds} s, expected its end. See its output, or raise the timeout."))
            {
                Evidence = log.Tail(50),
            };
        }
    }
}
