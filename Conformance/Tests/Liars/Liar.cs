using System.Reflection;
using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Tests.Liars;

/// <summary>A misbehaving server that an <c>implementation.yaml</c> of its own describes, in a folder of its own.</summary>
internal sealed class Liar : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liar-");

    /// <param name="mode">What it does; see <c>Conformance/Tests/Liar/Program.cs</c>.</param>
    /// <param name="extra">More lines of the description.</param>
    /// <param name="ready">How it counts as ready.</param>
    public Liar(string mode, string extra = "", string ready = "{ log: serving, timeout: 30s }", string? start = null)
    {
        File = Path.Combine(_folder.FullName, "implementation.yaml");
        System.IO.File.WriteAllText(
            File,
            $$"""
            name: liar
            release: "1"
            start:
              command: {{start ?? $"dotnet '{Program}' {mode} {{port}}"}}
            ready: {{ready}}
            stop: { grace: 500ms }
            {{extra}}
            """);
        Options = new ProcessImplementationOptions
        {
            TemporaryFolder = Path.Combine(_folder.FullName, "temporary"),
            CacheFolder = Path.Combine(_folder.FullName, "cache"),
        };
    }

    /// <summary>The program.</summary>
    public static string Program { get; } =
        typeof(Liar).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Liar").Value!;

    public string File { get; }

    public string Folder => _folder.FullName;

    public ProcessImplementationOptions Options { get; }

    public DeploymentPlan Plan { get; init; } = Processes.Plans.Of(15);

    public async Task<ProcessDeployment> DeployAsync()
    {
        var implementation = ProcessImplementation.Load(File, Options);
        return (ProcessDeployment)await implementation.DeployAsync(Plan, CancellationToken.None);
    }

    /// <summary>Deploys what must not come up.</summary>
    public async Task<BrokenImplementationException> BreakAsync() => await Xunit.Assert.ThrowsAsync<BrokenImplementationException>(DeployAsync);

    /// <summary>The folders of workspaces that are left.</summary>
    public IReadOnlyList<string> Workspaces() =>
        Directory.Exists(Path.Combine(Options.TemporaryFolder!, "route-handler-conformance"))
            ? Directory.GetDirectories(Path.Combine(Options.TemporaryFolder!, "route-handler-conformance"))
            : [];

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
