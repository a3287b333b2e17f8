using System.CommandLine;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Transcripts;

namespace RouteHandlers.Conformance.Cli;

/// <summary>Writes what the real thing answers beside the fixtures.</summary>
internal static class RecordCommand
{
    public static Command Create(Terminal terminal)
    {
        var implementation = CommonOptions.Implementation(null);
        var fixtures = CommonOptions.Fixtures();
        var filter = CommonOptions.Filter();
        var command = new Command("record", "records the exchanges of a released Next.js as transcripts beside the fixtures") { implementation, fixtures, filter };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var suite = CommonOptions.LoadSuite(parsed.GetValue(fixtures));
            var name = parsed.GetValue(implementation)!;
            var (subject, _) = CommonOptions.Open(name, suite.Root);
            await using (subject.ConfigureAwait(false))
            {
                if (!subject.Info.IsReference)
                {
                    throw new UsageException($"--implementation {name}: is not a released Next.js. Transcripts record the real thing only. Use nextjs-15 or another with 'reference: true'.");
                }

                var selected = CommonOptions.Select(suite, parsed.GetValue(filter)!);
                using var progress = terminal.StartProgress();
                var options = new RunOptions { Version = CommonOptions.VersionOf(null, subject), Contract = ContractKind.Observed, Progress = progress, Interruption = cancellationToken };
                var result = await new ConformanceRunner(suite.Catalogue, subject, options).RunAsync(selected, CancellationToken.None).ConfigureAwait(false);
                progress.Clear();

                var (written, unchanged) = (0, 0);
                foreach (var fixture in selected)
                {
                    if (result.Transcripts.TryGetValue(fixture.Name, out var transcript))
                    {
                        var changed = TranscriptFile.Read(fixture, options.Version) != transcript;
                        TranscriptFile.Write(fixture, options.Version, transcript);
                        (written, unchanged) = changed ? (written + 1, unchanged) : (written, unchanged + 1);
                        if (changed)
                        {
                            terminal.Line($"recorded  {fixture.Name}");
                        }
                    }
                }

                foreach (var failed in result.Results.Where(failed => failed.Outcome is Outcome.Failed or Outcome.Broken))
                {
                    terminal.Line($"differs   {failed.Scenario}: {failed.Reason ?? failed.Failures.SelectMany(failure => failure.Mismatches).FirstOrDefault()?.ToString()}");
                }

                if (result.NotRun.Count > 0)
                {
                    terminal.Line($"interrupted: {Words.Count(result.NotRun.Count, "scenario")} not run; what was answered is recorded.");
                }

                terminal.Line($"{written} transcripts written, {unchanged} unchanged, of {subject.Info.Name} {subject.Info.Release}.");
                return result.NotRun.Count > 0 || result.Count(Outcome.Broken) > 0 ? ExitCode.Broken : result.Count(Outcome.Failed) > 0 ? ExitCode.DoesNotConform : ExitCode.Conforms;
            }
        });
        return command;
    }
}
