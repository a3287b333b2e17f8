using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Asks the programs that an implementation needs for their versions, before anything else is done.</summary>
internal static partial class ToolCheck
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(30);

    /// <returns>What they said.</returns>
    /// <exception cref="BrokenImplementationException">A program is missing or too old; all such programs are named.</exception>
    public static async Task<string> RunAsync(ProcessDescription description, CancellationToken cancellationToken)
    {
        var answers = new List<string>();
        var problems = new List<string>();
        foreach (var tool in description.Requires)
        {
            var (answer, problem) = await AskAsync(description, tool, cancellationToken).ConfigureAwait(false);
            answers.Add(answer);
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }

        return problems.Count == 0 ? string.Join('\n', answers) : throw new BrokenImplementationException(string.Join(Environment.NewLine, problems));
    }

    private static async Task<(string Answer, string? Problem)> AskAsync(ProcessDescription description, ToolRequirement tool, CancellationToken cancellationToken)
    {
        var expected = tool.AtLeast is { } version ? $"expected {tool.Command.Words[0]} {version} or newer" : $"expected {tool.Command.Words[0]}";
        var advice = tool.Advice ?? $"Install {tool.Command.Words[0]}.";
        var log = new OutputLog();
        try
        {
            var exitCode = await ProcessRun.RunAsync(
                tool.Command, description.Directory, description.Environment, log, _timeout, $"{description.File}: requires", description.StopGrace, cancellationToken).ConfigureAwait(false);
            var answer = log.ToString().Trim();
            if (exitCode != 0)
            {
                return (answer, $"{description.File}: '{tool.Command}' ended with exit code {exitCode}, {expected}. {advice}");
            }

            if (tool.AtLeast is not null && (!Version.TryParse(FirstVersion().Match(answer).Value, out var found) || found < tool.AtLeast))
            {
                return (answer, $"{description.File}: '{tool.Command}' said '{answer}', {expected}. {advice}");
            }

            return (answer, null);
        }
        catch (BrokenImplementationException exception)
        {
            return ("", $"{description.File}: {exception.Message} Required: {expected}. {advice}");
        }
    }

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex FirstVersion();
}
