using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>An implementation that an <c>implementation.yaml</c> describes: it is installed once, and built and started as processes for every deployment.</summary>
public sealed class ProcessImplementation : IImplementation
{
    private readonly ProcessDescription _description;
    private readonly ProcessImplementationOptions _options;
    private readonly SemaphoreSlim _preparing = new(1);
    private Prepared? _prepared;

    internal ProcessImplementation(ProcessDescription description, ProcessImplementationOptions? options = null)
    {
        _description = description;
        _options = options ?? new ProcessImplementationOptions();
    }

    public ImplementationInfo Info => _description.Info;

    /// <summary>The absolute folder of <c>implementation.yaml</c>; <c>deviations.yaml</c> stands beside it.</summary>
    public string Directory => _description.Directory;

    /// <param name="file">The path of an <c>implementation.yaml</c>.</param>
    /// <exception cref="MalformedSuiteException">The file is malformed; every problem is listed.</exception>
    public static ProcessImplementation Load(string file, ProcessImplementationOptions? options = null) =>
        new(ProcessDescriptionFile.Load(file), options);

    /// <exception cref="BuildFailedException">The build refused the folder tree.</exception>
    /// <exception cref="BrokenImplementationException">A tool is missing, or something was not installed, built or ready in time.</exception>
    /// <exception cref="MalformedSuiteException">The fixtures of the plan cannot be put together.</exception>
    public async Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var ready = await PrepareAsync(cancellationToken).ConfigureAwait(false);
        var origin = plan.Origin is { } service ? await service.ListenAsync(cancellationToken).ConfigureAwait(false) : null;
        var workspace = ProcessWorkspace.Create(_description, plan, ready.Folder, _options, origin);
        try
        {
            if (_description.Build is { } build)
            {
                await BuildAsync(build, plan, workspace, cancellationToken).ConfigureAwait(false);
            }

            return await StartAsync(plan, workspace, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    /// <summary>Deployments are ended by disposing them; nothing else runs.</summary>
    public ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Prepared> PrepareAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_prepared is null)
            {
                var tools = await ToolCheck.RunAsync(_description, cancellationToken).ConfigureAwait(false);
                var folder = _description.Install is { } install
                    ? await new InstallCache(_options.CacheFolder ?? InstallCache.DefaultRoot, Progress)
                        .GetAsync(_description, install, tools, _description.Environment, cancellationToken).ConfigureAwait(false)
                    : null;
                _prepared = new Prepared(folder);
            }

            return _prepared;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private async Task BuildAsync(BuildStep build, DeploymentPlan plan, ProcessWorkspace workspace, CancellationToken cancellationToken)
    {
        Progress($"{Info.Name}: building {plan.Name} ({plan.Fixtures.Count} fixtures)");
        var log = new OutputLog();
        log.LineWritten += _options.BuildLine;
        var exitCode = await ProcessRun.RunAsync(
            build.Command.With(Placeholders(workspace)), workspace.Folder, Fill(_description.Environment, Placeholders(workspace)), log, build.Timeout,
            $"{_description.File}: build of {plan.Name}", _description.StopGrace, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0)
        {
            var output = log.ToString();
            throw new BuildFailedException(BuildOutput.Failures(output, build.Errors, workspace), output);
        }
    }

    private async Task<IDeployment> StartAsync(DeploymentPlan plan, ProcessWorkspace workspace, CancellationToken cancellationToken)
    {
        Progress($"{Info.Name}: starting {plan.Name}");
        var port = FreePort();
        var placeholders = Placeholders(workspace, port);
        var log = new OutputLog();
        var process = ChildProcess.Start(
            _description.Start.With(placeholders), workspace.Folder, Fill(_description.Environment, placeholders), log, _description.StopGrace);
        try
        {
            await ReadinessCheck.WaitAsync(_description, process, log, port, cancellationToken).ConfigureAwait(false);
            return new ProcessDeployment(process, log, workspace, port, CommandPlaceholders.Fill(_description.ServerOrigin, placeholders));
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Dictionary<string, string> Placeholders(ProcessWorkspace workspace, int? port = null)
    {
        var values = new Dictionary<string, string> { ["workspace"] = workspace.Folder, ["implementation"] = _description.Directory };
        if (port is { } number)
        {
            values["port"] = number.ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }

    // While a build runs there is no port yet: a variable that asks for it is set for the start only.
    private static Dictionary<string, string?> Fill(IReadOnlyDictionary<string, string?> environment, IReadOnlyDictionary<string, string> placeholders) =>
        environment
            .Select(variable => KeyValuePair.Create(variable.Key, variable.Value is { } value ? CommandPlaceholders.Fill(value, placeholders) : null))
            .Where(variable => variable.Value is null || !variable.Value.Contains("{port}", StringComparison.Ordinal))
            .ToDictionary(variable => variable.Key, variable => variable.Value);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Progress(string message) => _options.Progress?.Invoke(message);

    private sealed record Prepared(string? Folder);
}
