using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>An implementation that an <c>implementation.yaml</c> describes: it is installed once, and built and started as processes for every deployment.</summary>
public sealed class ProcessImplementation : IImplementation
{
    private readonly ProcessDescription description;
    private readonly ProcessImplementationOptions options;
    private readonly SemaphoreSlim preparing = new(1);
    private Prepared? prepared;

    internal ProcessImplementation(ProcessDescription description, ProcessImplementationOptions? options = null)
    {
        this.description = description;
        this.options = options ?? new ProcessImplementationOptions();
    }

    public ImplementationInfo Info => description.Info;

    /// <summary>The absolute folder of <c>implementation.yaml</c>; <c>deviations.yaml</c> stands beside it.</summary>
    public string Directory => description.Directory;

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
        var workspace = ProcessWorkspace.Create(description, plan, ready.Folder, options);
        try
        {
            if (description.Build is { } build)
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
        preparing.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Prepared> PrepareAsync(CancellationToken cancellationToken)
    {
        await preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (prepared is null)
            {
                var tools = await ToolCheck.RunAsync(description, cancellationToken).ConfigureAwait(false);
                var folder = description.Install is { } install
                    ? await new InstallCache(options.CacheFolder ?? InstallCache.DefaultRoot, Progress)
                        .GetAsync(description, install, tools, description.Environment, cancellationToken).ConfigureAwait(false)
                    : null;
                prepared = new Prepared(folder);
            }

            return prepared;
        }
        finally
        {
            preparing.Release();
        }
    }

    private async Task BuildAsync(BuildStep build, DeploymentPlan plan, ProcessWorkspace workspace, CancellationToken cancellationToken)
    {
        Progress($"{Info.Name}: building {plan.Name} ({plan.Fixtures.Count} fixtures)");
        var log = new OutputLog();
        var exitCode = await ProcessRun.RunAsync(
            build.Command.With(Placeholders(workspace)), workspace.Folder, Fill(description.Environment, Placeholders(workspace)), log, build.Timeout,
            $"{description.File}: build of {plan.Name}", description.StopGrace, cancellationToken).ConfigureAwait(false);
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
            description.Start.With(placeholders), workspace.Folder, Fill(description.Environment, placeholders), log, description.StopGrace);
        try
        {
            await ReadinessCheck.WaitAsync(description, process, log, port, cancellationToken).ConfigureAwait(false);
            return new ProcessDeployment(process, log, workspace, port, Implementations.Placeholders.Fill(description.ServerOrigin, placeholders));
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Dictionary<string, string> Placeholders(ProcessWorkspace workspace, int? port = null)
    {
        var values = new Dictionary<string, string> { ["workspace"] = workspace.Folder, ["implementation"] = description.Directory };
        if (port is { } number)
        {
            values["port"] = number.ToString(CultureInfo.InvariantCulture);
        }

        return values;
    }

    // While a build runs there is no port yet: a variable that asks for it is set for the start only.
    private static Dictionary<string, string?> Fill(IReadOnlyDictionary<string, string?> environment, IReadOnlyDictionary<string, string> placeholders) =>
        environment
            .Select(variable => KeyValuePair.Create(variable.Key, variable.Value is { } value ? Implementations.Placeholders.Fill(value, placeholders) : null))
            .Where(variable => variable.Value is null || !variable.Value.Contains("{port}", StringComparison.Ordinal))
            .ToDictionary(variable => variable.Key, variable => variable.Value);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Progress(string message) => options.Progress?.Invoke(message);

    private sealed record Prepared(string? Folder);
}
