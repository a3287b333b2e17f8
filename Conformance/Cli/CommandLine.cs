using System.CommandLine;
using RouteHandlers.Build;
using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Cli;

/// <summary>The verbs, and what an error ends with.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var terminal = new Terminal(output, error);
        var root = new RootCommand("Tests implementations of Next.js Route Handlers against the documented contract, and explains what the contract says.")
        {
            CertifyCommand.Create(terminal),
            RecordCommand.Create(terminal),
            ListCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            ServeCommand.Create(terminal),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                terminal.Error(problem.Message);
            }

            terminal.Error("Run with --help to see the verbs and their options.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new() { EnableDefaultExceptionHandler = false, Output = output, Error = error, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) },
                cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException problem)
        {
            terminal.Error(problem.Message);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error("Interrupted; what had been started was ended.");
            return ExitCode.Broken;
        }
        catch (Exception problem) when (problem is MalformedSuiteException or BrokenImplementationException or BuildException or IOException or UnauthorizedAccessException)
        {
            terminal.Error(problem.Message);
            foreach (var line in (problem as BrokenImplementationException)?.Evidence ?? [])
            {
                terminal.Error($"  | {line}");
            }

            return ExitCode.Broken;
        }
    }
}
