using System.CommandLine;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;

namespace RouteHandlers.Conformance.Cli;

/// <summary>The main job: scenarios in, verdicts out.</summary>
internal static class CertifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var implementation = CommonOptions.Implementation("simulator");
        var version = CommonOptions.Version();
        var contract = CommonOptions.OneOf<ContractKind>("--contract", "what is expected where a released version departs from its documents: documented (default) or observed");
        var level = CommonOptions.OneOf<RequirementLevel>("--level", "failures at this level and above decide the verdict: documented (default), reference or observed");
        var fixtures = CommonOptions.Fixtures();
        var filter = CommonOptions.Filter();
        var report = new Option<string?>("--report") { Description = "a folder for report.json" };
        var shard = new Option<string?>("--shard") { Description = "run one part of the scenarios only: I/N, for example 1/4" };
        var verbose = new Option<bool>("--verbose") { Description = "a line for every scenario, not only for those that did not pass" };

        var command = new Command("certify", "runs the scenarios against an implementation and gives its verdict")
        {
            implementation, version, contract, level, fixtures, filter, report, shard, verbose,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(report) is { } target)
            {
                CommonOptions.RequireFolder("--report", target);
            }

            var suite = CommonOptions.LoadSuite(parsed.GetValue(fixtures));
            var (subject, deviations) = CommonOptions.Open(parsed.GetValue(implementation)!, suite.Root);
            await using (subject.ConfigureAwait(false))
            {
                var selected = Shard.Select(CommonOptions.Select(suite, parsed.GetValue(filter)!), parsed.GetValue(shard));
                var isWhole = parsed.GetValue(fixtures) is null && selected.Count == suite.Fixtures.Count;
                var options = new RunOptions
                {
                    Version = CommonOptions.VersionOf(parsed.GetValue(version), subject),
                    Contract = parsed.GetValue(contract),
                    Deviations = deviations,
                };
                if (isWhole && deviations.FirstOrDefault(deviation => deviation.Versions?.Contains(options.Version) != false && !selected.Any(fixture => deviation.AppliesTo(fixture.Name, options.Version))) is { } stale)
                {
                    throw new BrokenImplementationException($"{stale.Source}: '{stale.Scenario}' matches no scenario. An entry must match at least one. Correct or remove it.");
                }

                using var progress = terminal.StartProgress();
                var result = await new ConformanceRunner(suite.Catalogue, subject, options with { Progress = progress, Interruption = cancellationToken }).RunAsync(selected, CancellationToken.None).ConfigureAwait(false);
                progress.Clear();

                var summary = new RunSummary(result, suite.Catalogue, parsed.GetValue(level))
                {
                    Selection = selected.Count == suite.Fixtures.Count ? null : new(suite.Fixtures.Count, parsed.GetValue(filter)!, parsed.GetValue(shard)),
                };
                new SummaryWriter(terminal).Write(summary, parsed.GetValue(verbose));
                if (parsed.GetValue(report) is { } folder)
                {
                    terminal.Note($"written: {ReportFile.Write(folder, summary)}");
                }

                return !summary.HasVerdict ? ExitCode.Broken
                    : summary.Conforms ? ExitCode.Conforms
                    : ExitCode.DoesNotConform;
            }
        });
        return command;
    }
}
