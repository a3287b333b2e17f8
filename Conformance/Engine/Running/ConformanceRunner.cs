using System.Collections.Concurrent;
using System.Diagnostics;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Transcripts;

namespace RouteHandlers.Conformance.Running;

/// <summary>Runs scenarios against an implementation and judges them.</summary>
/// <remarks>
/// 1. What does not apply gets its verdict at once. 2. The rest is grouped into deployments (<see cref="MountPlanner"/>). 3. Each group is
/// built; a build that fails is traced to its fixtures and the others go on. 4. The scenarios of a deployment run side by side, each scenario's
/// steps in order. 5. Evidence is taken before the deployment ends.
/// </remarks>
public sealed class ConformanceRunner(RequirementCatalogue catalogue, IImplementation implementation, RunOptions options)
{
    private readonly ConcurrentDictionary<string, ScenarioResult> _results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _transcripts = new(StringComparer.Ordinal);
    private int _total;

    /// <summary>The verdicts, in the order of the scenarios' names.</summary>
    public async Task<RunResult> RunAsync(IReadOnlyList<Fixture> fixtures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        var started = DateTimeOffset.UtcNow;
        var watch = Stopwatch.StartNew();
        _total = fixtures.Count;

        var applicable = new List<Fixture>();
        foreach (var fixture in fixtures)
        {
            if (WhyNotApplicable(fixture.Scenario) is { } reason)
            {
                Settle(fixture, Outcome.NotApplicable, reason);
            }
            else
            {
                applicable.Add(fixture);
            }
        }

        foreach (var group in MountPlanner.Plan(applicable, options.Version))
        {
            await RunGroupAsync(group.Name, group.Fixtures, cancellationToken).ConfigureAwait(false);
        }

        return new()
        {
            Implementation = implementation.Info,
            Version = options.Version,
            Contract = options.Contract,
            Started = started,
            Duration = watch.Elapsed,
            Results = [.. _results.Values.OrderBy(result => result.Scenario, StringComparer.Ordinal)],
            Transcripts = new SortedDictionary<string, string>(_transcripts, StringComparer.Ordinal),
        };
    }

    private string? WhyNotApplicable(Scenario scenario)
    {
        if (!scenario.Versions.Contains(options.Version))
        {
            return $"not of version {options.Version}";
        }

        var missing = scenario.Needs.Where(need => !implementation.Info.Capabilities.Contains(need)).ToList();
        if (scenario.Mount == MountKind.Root && !implementation.Info.Capabilities.Contains(Capability.RootMount) && !missing.Contains(Capability.RootMount))
        {
            missing.Add(Capability.RootMount);
        }

        if (missing.Count > 0)
        {
            return $"needs {string.Join(", ", missing)}";
        }

        return scenario.Steps.All(step => step.Versions?.Contains(options.Version) == false) ? $"no step is of version {options.Version}" : null;
    }

    /// <summary>Deploys fixtures together; where the build fails, peels off those that the error names, or halves.</summary>
    private async Task RunGroupAsync(string name, IReadOnlyList<Fixture> fixtures, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (fixtures.Count == 0)
        {
            return;
        }

        Report($"building {name}");
        IDeployment deployment;
        try
        {
            deployment = await implementation.DeployAsync(
                new()
                {
                    Name = name,
                    Version = options.Version,
                    Contract = options.Contract,
                    Fixtures = [.. fixtures.Select(MountPlanner.Mount)],
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (BuildFailedException failure)
        {
            await PeelAsync(name, fixtures, failure, cancellationToken).ConfigureAwait(false);
            return;
        }
        catch (BrokenImplementationException broken)
        {
            foreach (var fixture in fixtures)
            {
                Settle(fixture, Outcome.Broken, broken.Message, log: broken.Evidence);
            }

            return;
        }

        await using (deployment.ConfigureAwait(false))
        {
            await RunScenariosAsync(name, fixtures, deployment, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PeelAsync(string name, IReadOnlyList<Fixture> fixtures, BuildFailedException failure, CancellationToken cancellationToken)
    {
        var culprits = fixtures.Count == 1
            ? [.. fixtures]
            : fixtures.Where(fixture => failure.Failures.Any(error => error.Paths.Any(path => IsOf(fixture, path)))).ToList();
        if (culprits.Count == 0)
        {
            // The error names nobody: halve, and look again. What is left together and builds is served together.
            var middle = fixtures.Count / 2;
            await RunGroupAsync($"{name}-a", [.. fixtures.Take(middle)], cancellationToken).ConfigureAwait(false);
            await RunGroupAsync($"{name}-b", [.. fixtures.Skip(middle)], cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var culprit in culprits)
        {
            var own = failure.Failures.Where(error => fixtures.Count == 1 || error.Paths.Any(path => IsOf(culprit, path))).ToList();
            await RunScenarioAsync(culprit, null, new(new BuildFailedException(own, failure.Output)), new(options), cancellationToken).ConfigureAwait(false);
        }

        await RunGroupAsync(name, [.. fixtures.Except(culprits)], cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOf(Fixture fixture, string path) =>
        MountPlanner.BaseOf(fixture) is { Length: > 0 } prefix && $"/{path}".Contains($"/app{prefix}/", StringComparison.Ordinal);

    private async Task RunScenariosAsync(string name, IReadOnlyList<Fixture> fixtures, IDeployment deployment, CancellationToken cancellationToken)
    {
        var patience = new Patience(options);
        Report($"running {name}");

        // A clock that is moved belongs to one scenario at a time.
        var degree = deployment is IVirtualTime && fixtures.Any(fixture => fixture.Scenario.Steps.Any(step => step.Advance is not null)) ? 1 : options.Parallelism;
        await Parallel.ForEachAsync(
            fixtures,
            new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken },
            async (fixture, token) => await RunScenarioAsync(fixture, deployment, BuildResult.Succeeded, patience, token).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task RunScenarioAsync(Fixture fixture, IDeployment? deployment, BuildResult build, Patience patience, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var runner = new StepRunner(deployment, build, MountPlanner.BaseOf(fixture), options);
        var steps = new List<StepOutcome>();
        try
        {
            foreach (var step in fixture.Scenario.Steps.Where(step => step.Versions?.Contains(options.Version) != false))
            {
                if (patience.IsOver)
                {
                    Settle(fixture, Outcome.Failed, patience.Reason, watch.Elapsed, log: Log(deployment, fixture));
                    return;
                }

                var outcome = await runner.RunAsync(step, cancellationToken).ConfigureAwait(false);
                patience.Note(outcome);
                steps.Add(outcome);
            }
        }
        catch (BrokenImplementationException broken)
        {
            Settle(fixture, Outcome.Broken, broken.Message, watch.Elapsed, log: broken.Evidence);
            return;
        }

        var deviations = options.Deviations.Where(deviation => deviation.AppliesTo(fixture.Name, options.Version)).ToList();
        var (verdict, reason) = Verdict.Decide(steps, implementation.Info, options, deviations);
        var failures = steps.Where(step => step.Mismatches.Count > 0).Select(step => Failure(fixture, steps, step)).ToList();
        if (build.Failed is not { Failures: [] })
        {
            _transcripts[fixture.Name] = TranscriptOf(fixture, steps, build, deployment);
        }

        Settle(fixture, verdict, reason, watch.Elapsed, failures,
            verdict is Outcome.Passed or Outcome.ExpectedDeviation ? [] : build.Failed is { } failed ? LastLines(failed.Output) : Log(deployment, fixture));
    }

    private StepFailure Failure(Fixture fixture, List<StepOutcome> steps, StepOutcome step) => new()
    {
        Step = fixture.Scenario.Steps.ToList().IndexOf(step.Step) + 1,
        Line = step.Step.Line,
        Request = step.Request is { } request ? $"{request.Method} {request.Target}"
            : step.Step.Request is { } asked ? $"{asked.Method} {asked.Path}"
            : "build",
        Curl = step.Request is { } sent ? CurlCommand.Of(sent) : null,
        Mismatches = step.Mismatches,
        MatchesQuirk = options.Contract == ContractKind.Documented && step.ObservedMismatches is { Count: 0 } ? step.Step.ObservedFor(options.Version)!.Quirk : null,
    };

    private static string TranscriptOf(Fixture fixture, List<StepOutcome> steps, BuildResult build, IDeployment? deployment)
    {
        var entries = new List<TranscriptEntry>();
        if (build.Failed is { } failed)
        {
            entries.Add(new TranscriptEntry.Built(failed.Failures.Select(failure => failure.Code).FirstOrDefault(code => code is not null) ?? "an error that is not known"));
        }
        else if (fixture.Scenario.Steps.Any(step => step.Expect?.Build is not null))
        {
            entries.Add(new TranscriptEntry.Built(null));
        }

        foreach (var step in steps)
        {
            if (step.Step.Advance is { } advance)
            {
                entries.Add(new TranscriptEntry.Advanced(advance));
            }

            if (step.Exchange is { } exchange)
            {
                entries.Add(new TranscriptEntry.Answered(step.Step.Request!, exchange));
            }
        }

        return TranscriptWriter.Write(new()
        {
            Fixture = fixture.Name,
            Entries = entries,
            BasePath = MountPlanner.BaseOf(fixture),
            Origins = deployment is IServerOrigin server ? [server.ServerOrigin] : [],
        });
    }

    private void Settle(
        Fixture fixture, Outcome outcome, string? reason, TimeSpan duration = default, IReadOnlyList<StepFailure>? failures = null, IReadOnlyList<string>? log = null)
    {
        _results[fixture.Name] = new()
        {
            Scenario = fixture.Name,
            Title = fixture.Scenario.Title,
            Version = options.Version,
            Requirements = fixture.Scenario.Requirements,
            Level = fixture.Scenario.Requirements.Select(id => catalogue.Find(id)?.Level ?? RequirementLevel.Observed).DefaultIfEmpty(RequirementLevel.Observed).Min(),
            Outcome = outcome,
            Reason = reason,
            Failures = failures ?? [],
            Duration = duration,
            File = fixture.ScenarioFile,
            Handlers = HandlersOf(fixture),
            Log = log ?? [],
        };
        Report("");
    }

    private IReadOnlyList<string> HandlersOf(Fixture fixture)
    {
        var csharp = implementation.Info.Language == HandlerLanguage.CSharp;
        var folder = Path.GetDirectoryName(fixture.ScenarioFile) ?? "";
        return
        [
            .. fixture.Files.Keys
                .Where(path => path.EndsWith(".csx", StringComparison.Ordinal) == csharp && Path.GetFileNameWithoutExtension(path) is "route" or "page")
                .Select(path => Path.Combine(folder, path)),
        ];
    }

    /// <summary>The log's last lines; where some of them name the fixture, those, for the others are its neighbours'.</summary>
    private static IReadOnlyList<string> Log(IDeployment? deployment, Fixture fixture)
    {
        var lines = (deployment as IDeploymentLog)?.Tail(200) ?? [];
        var own = lines.Where(line => line.Contains(fixture.Name, StringComparison.Ordinal)).Distinct().ToList();
        return [.. (own.Count > 0 ? own : lines).TakeLast(10)];
    }

    private static IReadOnlyList<string> LastLines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(20).Select(line => line.TrimEnd('\r'))];

    private void Report(string doing) => options.Progress?.Report(new(_results.Count, _total, doing));

    /// <summary>Ends a run against something that does not answer at all.</summary>
    private sealed class Patience(RunOptions options)
    {
        private int _timeouts;
        private volatile bool _answered;

        public bool IsOver => !_answered && Volatile.Read(ref _timeouts) >= options.GiveUpAfterTimeouts;

        public string Reason => $"not tried: the first {options.GiveUpAfterTimeouts} requests to this deployment were not answered within {options.RequestTimeout.TotalSeconds:0.#} s each";

        public void Note(StepOutcome outcome)
        {
            if (outcome.Exchange is not null)
            {
                _answered = true;
            }
            else if (outcome.TimedOut)
            {
                Interlocked.Increment(ref _timeouts);
            }
        }
    }
}
