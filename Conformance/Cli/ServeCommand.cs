using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RouteHandlers.Build;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Hosting;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Cli;

/// <summary>A folder tree, live.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "a folder with an app folder whose handlers have C# twins (route.csx)" };
        var version = CommonOptions.Version("15");
        var contract = CommonOptions.OneOf<ContractKind>("--contract", "documented (default) or observed");
        var port = new Option<int>("--port") { Description = "the port; the default is a free one", DefaultValueFactory = _ => 0 };
        var command = new Command("serve", "serves a folder tree on 127.0.0.1") { folder, version, contract, port };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new UsageException($"{path}: there is no such folder. A folder with an app folder in it was expected. Check the path.");
            }

            var major = parsed.GetValue(version) ?? 15;
            var (tree, mount, origin) = TreeOf(path);
            using var network = new HttpNetwork();
            var app = await RouteHandlerApp.BuildAsync(
                tree,
                new()
                {
                    TimeProvider = TimeProvider.System,
                    Fetch = origin is null ? network.FetchAsync : SimulatorImplementation.Network(origin),
                    Version = (NextVersion)major,
                    Contract = parsed.GetValue(contract) == ContractKind.Observed ? Contract.Observed : Contract.Documented,
                },
                cancellationToken).ConfigureAwait(false);
            if (app.BuildOutput.Files.Length == 0)
            {
                throw new UsageException($"{path}: there is nothing to serve. A route or page below app/ (or src/app/) was expected. Add app/api/route.csx.");
            }

            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls($"http://127.0.0.1:{parsed.GetValue(port)}").ConfigureKestrel(options =>
            {
                options.SendHeadersInUtf8();
                options.Limits.MaxRequestBodySize = null; // Next.js has no limit either
            });
            var host = builder.Build();
            await using (host.ConfigureAwait(false))
            {
                host.MapRouteHandlers(app);
                try
                {
                    await host.StartAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (IOException taken)
                {
                    throw new UsageException($"--port {parsed.GetValue(port)}: cannot be listened on ({taken.Message}). Choose another, or leave the option out.");
                }

                var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
                terminal.Line(app.RouteListing.ToString());
                foreach (var file in app.BuildOutput.Files)
                {
                    terminal.Line($"  {Methods(file),-24} {address}{file.File.Path}   {file.File.File.Path}{Hint(file)}");
                }

                app.Log.LineWritten += terminal.Note;
                if (mount.Length > 0)
                {
                    terminal.Note($"A fixture of the suite, mounted at {mount} as certify mounts it.");
                }

                if (origin is not null)
                {
                    terminal.Note("Its handlers call services; the scenario's replies stand in for them, and every gate is open.");
                }

                terminal.Note($"Next.js {major}, listening on {address}; Ctrl+C ends it.");
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    terminal.Note("Ended.");
                }
            }

            return ExitCode.Conforms;
        });
        return command;
    }

    /// <summary>The folder's tree; a fixture's is mounted where <c>certify</c> mounts it, so that its requests can be tried.</summary>
    private static (FolderTree Tree, string Mount, SuiteOrigin? Origin) TreeOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!File.Exists(Path.Combine(full, "scenario.yaml")) || Suite.FindRoot(full) is not { } root
            || Suite.Load(root).Fixtures.FirstOrDefault(fixture => fixture.Directory == full) is not { } fixture)
        {
            return (FolderTree.FromDirectory(full), "", null);
        }

        var mounted = MountPlanner.Mount(fixture);
        var tree = WorkspaceComposer.Compose([mounted], HandlerLanguage.CSharp, origin: SuiteOrigin.AddressInProcess).Aggregate(new FolderTree(), (built, file) => built.File(file.Key, file.Value));
        return (tree, mounted.Base, fixture.Scenario.Substitute.Count > 0 ? new([fixture]) : null);
    }

    /// <summary>What a file without methods may have meant.</summary>
    private static string Hint(BuiltFile file) => file.File.Kind == AppFileKind.Route && file.Instantiate().Handlers.Count == 0
        ? "   (methods are exported in upper case: GET, POST ...)"
        : "";

    private static string Methods(BuiltFile file) => file.File.Kind == AppFileKind.Page
        ? "page"
        : string.Join(' ', file.Instantiate().Handlers.Keys.Where(name => name.All(char.IsAsciiLetterUpper)).DefaultIfEmpty("no methods"));
}
