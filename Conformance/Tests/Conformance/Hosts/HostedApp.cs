using RouteHandlers.Build;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;

/// <summary>The simulator's app of a plan, for a host to serve.</summary>
internal static class HostedApp
{
    public static async Task<RouteHandlerApp> BuildAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        var tree = WorkspaceComposer.Compose(plan.Fixtures, HandlerLanguage.CSharp, origin: SuiteOrigin.AddressInProcess).Aggregate(new FolderTree(), (built, file) => built.File(file.Key, file.Value));
        try
        {
            return await RouteHandlerApp.BuildAsync(
                tree,
                new()
                {
                    TimeProvider = TimeProvider.System,
                    Fetch = plan.Origin is { } origin ? SimulatorImplementation.Network(origin) : null,
                    Version = (NextVersion)plan.Version,
                    Contract = plan.Contract == ContractKind.Observed ? Contract.Observed : Contract.Documented,
                },
                cancellationToken);
        }
        catch (BuildException refused)
        {
            throw new BuildFailedException([.. refused.Errors.Select(error => new BuildFailure(error.Code.Name(), error.Message, error.Paths))], refused.Message);
        }
    }
}
