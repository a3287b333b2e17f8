using System.Collections.Concurrent;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Transcripts;

namespace RouteHandlers.Conformance.Running;

/// <summary>Runs scenarios against an implementation and judges them.</summary>
/// <remarks>
/// 1. What does not apply gets its verdict at once. 2. The rest is grouped into deployments (<see cref="MountPlanner"/>). 3. Each group is
/// built; a build that fails is traced to its fixtures and the others go on. 4. The scenarios of a deployment run side by side, each scenario's
/// steps in order; those that wait for time to pass do it together. 5. Evidence is taken before the deployment ends.
/// </remarks>
public sealed class ConformanceRunner(RequirementCatalogue catalogue, IImplementation implementation, RunOptions options)
{
    private readonly ConcurrentDictionary<string, ScenarioResult> _results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _transcripts = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _names = [];
    private bool _hasBuilt;
    private int _unknownBuildFailures;
    private SuiteOrigin? _origin;

    /// <summary>The verdicts, in the order of the scenarios' names.</summary>
    /// <exception cref="OperationCanceledException">The token says so; a run that is to tell what it had so far is ended by <see cref="RunOptions.Interruption"/>.</exception>
    public async Task<RunResult> RunAsync(IReadOnlyList<Fixture> fixtures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fixtures);
        var started = options.TimeProvider.GetUtcNow();
        var start = options.TimeProvider.GetTimestamp();
        _names = [.. fixtures.Select(fixture => fixture.Name)];

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

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Interruption, Watchdog.Ending);
        try
        {
            await using var origin = new SuiteOrigin(applicable);
            _origin = origin;
            foreach (var group in MountPlanner.Plan(applicable, options.Version))
            {
                await RunGroupAsync(group.Name, group.Fixtures, ending.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (options.Interruption.CanBeCanceled && ending.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // What has a verdict keeps it; the rest is listed below.
        }

        return new()
        {
            Implementation = implementation.Info,
            Version = options.Version,
            Contract = options.Contract,
            Started = started,
            Duration = options.TimeProvider.GetElapsedTime(start),
            Results = [.. _results.Values.OrderBy(result => result.Scenario, StringComparer.Ordinal)],
            NotRun = [.. _names.Where(name => !_results.ContainsKey(name)).Order(StringComparer.Ordinal)],
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

        if (scenario.Substitute.Count > 0 && !implementation.Info.Capabilities.Contains(Capability.Origin) && !missing.Contains(Capability.Origin))
        {
            missing.Add(Capability.Origin);
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

        if (!_hasBuilt && _unknownBuildFailures >= options.GiveUpAfterBuilds && !fixtures.Any(MayFailToBuild))
        {
            foreach (var fixture in fixtures)
            {
                Settle(fixture, Outcome.Broken, $"not built: nothing was built yet, and the first {_unknownBuildFailures} fixtures failed to build one by one, with errors that are not known");
            }

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
                    Origin = fixtures.Any(fixture => fixture.Scenario.Substitute.Count > 0) ? _origin : null,
                },
                cancellationToken).ConfigureAwait(false);
            _hasBuilt = true;
        }
        catch (BuildFailedException failure)
        {
            // A build that was ended from outside has failed too.
            cancellationToken.ThrowIfCancellationRequested();
            await PeelAsync(name, fixtures, failure, cancellationToken).ConfigureAwait(false);
            return;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var broken = exception as BrokenImplementationException;
            foreach (var fixture in fixtures)
            {
                Settle(fixture, Outcome.Broken, broken?.Message ?? $"{exception.GetType().Name}: {exception.Message}", log: broken?.Evidence);
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
        if (fixtures is [var only])
        {
            if (!MayFailToBuild(only) && failure.Failures.All(error => error.Code is null))
            {
                _unknownBuildFailures++;
            }

            await FailAsync(only, failure.Failures, failure, cancellationToken).ConfigureAwait(false);
            return;
        }

        var named = failure.Failures.Select(error => (Error: error, Fixtures: fixtures.Where(fixture => error.Paths.Any(path => IsOf(fixture, path))).ToList())).ToList();
        var culprits = named.Where(error => error.Fixtures.Count == 1).GroupBy(error => error.Fixtures[0], error => error.Error).ToList();
        foreach (var culprit in culprits)
        {
            await FailAsync(culprit.Key, [.. culprit], failure, cancellationToken).ConfigureAwait(false);
        }

        // Who is named beside others may be a mere neighbour: what it does alone counts.
        var rest = fixtures.Except(culprits.Select(culprit => culprit.Key)).ToList();
        var suspects = culprits.Count > 0 ? [] : named.SelectMany(error => error.Fixtures).Distinct().ToList();
        foreach (var suspect in suspects)
        {
            await RunGroupAsync(suspect.Name.Replace('/', '-'), [suspect], cancellationToken).ConfigureAwait(false);
        }

        rest = [.. rest.Except(suspects)];
        if (culprits.Count + suspects.Count > 0)
        {
            await RunGroupAsync(name, rest, cancellationToken).ConfigureAwait(false);
            return;
        }

        // The error names nobody: halve, and look again. What is left together and builds is served together.
        var middle = fixtures.Count / 2;
        await RunGroupAsync($"{name}-a", [.. fixtures.Take(middle)], cancellationToken).ConfigureAwait(false);
        await RunGroupAsync($"{name}-b", [.. fixtures.Skip(middle)], cancellationToken).ConfigureAwait(false);
    }

    private async Task FailAsync(Fixture fixture, IReadOnlyList<BuildFailure> own, BuildFailedException failure, CancellationToken cancellationToken)
    {
        if (own.FirstOrDefault(error => error.IsTheSuitesFault) is { } fault)
        {
            Settle(fixture, Outcome.Broken, AtHome(fault.Message, fixture));
            return;
        }

        await RunScenarioAsync(fixture, null, new(new BuildFailedException(own, failure.Output)), new(options), cancellationToken).ConfigureAwait(false);
    }

    private bool MayFailToBuild(Fixture fixture) => MountPlanner.MayFailToBuild(fixture.Scenario, options.Version);

    private static bool IsOf(Fixture fixture, string path) =>
        MountPlanner.BaseOf(fixture) is { Length: > 0 } prefix && $"/{path}".Contains($"/app{prefix}/", StringComparison.Ordinal);

    private async Task RunScenariosAsync(string name, IReadOnlyList<Fixture> fixtures, IDeployment deployment, CancellationToken cancellationToken)
    {
        var patience = new Patience(options);
        Report($"running {name}");
        var waiting = fixtures.Where(fixture => WaitOf(fixture) > TimeSpan.Zero).ToList();
        var others = fixtures.Except(waiting).ToList();
        if (deployment is IVirtualTime)
        {
            // A clock that is moved belongs to one scenario at a time, and who never moves it does not see it moved.
            await RunAsync(others, options.Parallelism).ConfigureAwait(false);
            await RunAsync(waiting, 1).ConfigureAwait(false);
        }
        else
        {
            // Who waits costs nothing but time: all of them beside each other and beside the others, the longest first.
            await Task.WhenAll(RunAsync([.. waiting.OrderByDescending(WaitOf)], options.WaitingParallelism), RunAsync(others, options.Parallelism)).ConfigureAwait(false);
        }

        Task RunAsync(IReadOnlyList<Fixture> some, int degree) => Parallel.ForEachAsync(
            some,
            new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken },
            async (fixture, token) => await RunScenarioAsync(fixture, deployment, BuildResult.Succeeded, patience, token).ConfigureAwait(false));
    }

    private TimeSpan WaitOf(Fixture fixture) => fixture.Scenario.Steps
        .Where(step => step.Versions?.Contains(options.Version) != false)
        .Aggregate(TimeSpan.Zero, (sum, step) => sum + (step.Advance ?? TimeSpan.Zero) + (step.Until ?? TimeSpan.Zero));

    private async Task RunScenarioAsync(Fixture fixture, IDeployment? deployment, BuildResult build, Patience patience, CancellationToken cancellationToken)
    {
        if (deployment is not (null or IVirtualTime) && fixture.Scenario.Needs.Contains(Capability.VirtualTime))
        {
            Settle(fixture, Outcome.Broken, $"{implementation.Info.Name} has the capability {Capability.VirtualTime}, but its deployment is no {nameof(IVirtualTime)}: its clock cannot be moved. Implement it, or leave the capability out.");
            return;
        }

        var start = options.TimeProvider.GetTimestamp();
        var origin = _origin?.Of(fixture.Name);
        var runner = new StepRunner(deployment, build, MountPlanner.BaseOf(fixture), options, origin, options.Patience ?? implementation.Info.Patience);
        var steps = new List<StepOutcome>();
        origin?.Begin();
        try
        {
            foreach (var (index, step) in fixture.Scenario.Steps.Index().Where(step => step.Item.Versions?.Contains(options.Version) != false))
            {
                if (patience.IsOver)
                {
                    Settle(fixture, Outcome.Failed, patience.Reason, Elapsed(), Failures(), Log(deployment, fixture));
                    return;
                }

                var outcome = await runner.RunAsync(step, cancellationToken).ConfigureAwait(false) with { Number = index + 1 };
                if (outcome.Mismatches.Count > 0)
                {
                    // Whose server is ended with the run has not failed.
                    cancellationToken.ThrowIfCancellationRequested();
                }

                patience.Note(outcome);
                steps.Add(outcome);
            }
        }
        catch (BrokenImplementationException broken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Settle(fixture, Outcome.Broken, broken.Message, Elapsed(), log: broken.Evidence);
            return;
        }
        finally
        {
            origin?.End();
        }

        var deviations = options.Deviations.Where(deviation => deviation.AppliesTo(fixture.Name, options.Version)).ToList();
        var (verdict, reason) = Verdict.Decide(steps, implementation.Info, options, deviations);
        if (build.Failed is not { Failures: [] })
        {
            _transcripts[fixture.Name] = TranscriptOf(fixture, steps, build, deployment);
        }

        Settle(fixture, verdict, reason, Elapsed(), Failures(),
            verdict is Outcome.Passed or Outcome.ExpectedDeviation ? [] : build.Failed is { } failed ? [.. LastLines(failed.Output).Select(line => AtHome(line, fixture))] : Log(deployment, fixture));

        TimeSpan Elapsed() => options.TimeProvider.GetElapsedTime(start);

        List<StepFailure> Failures() => [.. steps.Where(step => step.Mismatches.Count > 0).Select(Failure)];
    }

    private StepFailure Failure(StepOutcome step) => new()
    {
        Step = step.Number,
        Line = step.Step.Line,
        Request = step.Request is { } request ? $"{request.Method} {request.Target}"
            : step.Step.Origin is { } origin ? $"origin {origin.Path}"
            : step.Step.Request is { } asked ? $"{asked.Method} {asked.Path}"
            : "build",
        Curl = step.Request is { } sent ? CurlCommand.Of(sent) : null,
        Mismatches = step.Mismatches,
        MatchesQuirk = options.Contract == ContractKind.Documented && step.ObservedMismatches is { Count: 0 } ? step.Step.ObservedFor(options.Version)!.Quirk : null,
    };

    private string TranscriptOf(Fixture fixture, List<StepOutcome> steps, BuildResult build, IDeployment? deployment)
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

            if (step.Step.Origin is { } asked && step.Hits is { } hits)
            {
                entries.Add(new TranscriptEntry.OriginAsked(asked.Path, hits));
            }

            if (step.Exchange is { } exchange)
            {
                entries.Add(new TranscriptEntry.Answered(step.Step.Request!, exchange) { Others = step.Others, AsImage = (step.Step.Expect ?? step.Step.ObservedFor(options.Version)?.Expect)?.Image is not null });
            }
        }

        return TranscriptWriter.Write(new()
        {
            Fixture = fixture.Name,
            Entries = entries,
            BasePath = MountPlanner.BaseOf(fixture),
            Origins = deployment is IServerOrigin server ? [server.ServerOrigin] : [],
            Services = fixture.Scenario.Substitute.Count > 0 ? [.. (_origin?.Addresses ?? []).Select(address => $"{address}/{fixture.Name}")] : [],
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
            Level = LevelOf(fixture.Scenario),
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

    /// <summary>The most binding level of the requirements that hold in the version of the run; of all of them where none does. What is informative binds nobody.</summary>
    private RequirementLevel LevelOf(Scenario scenario)
    {
        List<Requirement> shown = [.. scenario.Requirements.Select(catalogue.Find).OfType<Requirement>().Where(requirement => !requirement.Informative)];
        List<Requirement> holding = [.. shown.Where(requirement => requirement.Versions.Contains(options.Version))];
        return (holding.Count > 0 ? holding : shown).Select(requirement => requirement.Level).DefaultIfEmpty(RequirementLevel.Observed).Min();
    }

    private IReadOnlyList<string> HandlersOf(Fixture fixture)
    {
        var csharp = implementation.Info.Language == HandlerLanguage.CSharp;
        var folder = Path.GetDirectoryName(fixture.ScenarioFile) ?? "";
        return
        [
            .. fixture.Files.Keys
                .Where(path => path.EndsWith(".csx", StringComparison.Ordinal) == csharp && CodeFile.IsHandler(Path.GetFileNameWithoutExtension(path)))
                .Select(path => Path.Combine(folder, path)),
        ];
    }

    /// <summary>The last lines that name the fixture; where none does, those that name no neighbour.</summary>
    private IReadOnlyList<string> Log(IDeployment? deployment, Fixture fixture)
    {
        var lines = (deployment as IDeploymentLog)?.Tail(200) ?? [];
        var own = lines.Where(line => Names(line, fixture.Name)).Distinct().ToList();
        return [.. (own.Count > 0 ? own : lines.Where(line => !_names.Any(name => Names(line, name)))).TakeLast(10).Select(line => AtHome(line, fixture))];
    }

    /// <summary>A line with the fixture's own place for the place it was mounted at.</summary>
    private static string AtHome(string line, Fixture fixture) => MountPlanner.BaseOf(fixture) is { Length: > 0 } prefix
        ? line.Replace($"app{prefix}/", $"{Path.GetDirectoryName(fixture.ScenarioFile)}/app/", StringComparison.Ordinal)
        : line;

    /// <summary>Whether the name stands in the line, and not as a part of a longer one.</summary>
    private static bool Names(string line, string name)
    {
        for (var at = line.IndexOf(name, StringComparison.Ordinal); at >= 0; at = line.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsOfAName(at - 1) && !IsOfAName(at + name.Length))
            {
                return true;
            }
        }

        return false;

        bool IsOfAName(int index) => index >= 0 && index < line.Length && (char.IsLetterOrDigit(line[index]) || line[index] is '-' or '_');
    }

    private static IReadOnlyList<string> LastLines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(20).Select(line => line.TrimEnd('\r'))];

    private void Report(string doing) => options.Progress?.Report(new(_results.Count, _names.Count, doing));

    /// <summary>Ends a run against something that does not answer at all.</summary>
    private sealed class Patience(RunOptions options)
    {
        private int _timeouts;
        private volatile bool _answered;

        public bool IsOver => !_answered && Volatile.Read(ref _timeouts) >= options.GiveUpAfterTimeouts;

        public string Reason => $"not tried: the first {options.GiveUpAfterTimeouts} requests to this deployment had no whole answer within {options.RequestTimeout.TotalSeconds:0.#} s each";

        public void Note(StepOutcome outcome)
        {
            if (outcome.TimedOut)
            {
                Interlocked.Increment(ref _timeouts);
            }
            else if (outcome.Request is not null)
            {
                _answered = true;
            }
        }
    }
}
