using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Cli;
using RouteHandlers.Conformance.Tests.Processes;

namespace RouteHandlers.Conformance.Tests.Cli;

/// <summary>The command line, run in process.</summary>
internal sealed partial record CliRun(int ExitCode, string Output, string Error)
{
    public static async Task<CliRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, output, error);
        return new(exitCode, Scrub(output.ToString()), Scrub(error.ToString()));
    }

    /// <summary>What differs from machine to machine and run to run: places, durations, the name of the process, the size of the suite.</summary>
    public static string Scrub(string text) => Seconds()
        .Replace(Usage().Replace(Size().Replace(text, "of N selected"), "$1route-conformance"), "0.0 s")
        .Replace(Repository.Root, "{root}", StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    public override string ToString() => $"exit {ExitCode}\n--- output\n{Output}--- error\n{Error}";

    [GeneratedRegex(@"\d+\.\d s")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"of \d+ selected")]
    private static partial Regex Size();

    [GeneratedRegex(@"(Usage:\r?\n  )\S+")]
    private static partial Regex Usage();
}
