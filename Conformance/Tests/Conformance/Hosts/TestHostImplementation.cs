using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Testing;
using RouteHandlers.Hosting;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;

/// <summary>The simulator on TestHost, asked through its HttpClient, which normalises targets and merges headers: no raw HTTP.</summary>
internal sealed class TestHostImplementation : IImplementation
{
    public ImplementationInfo Info { get; } = new()
    {
        Name = "simulator-on-testhost",
        Release = "0",
        Capabilities = new HashSet<string> { Capability.BuildErrors, Capability.RootMount, Capability.Origin, Capability.NpmPackages, Capability.NextConfig, Capability.Middleware },
        Language = HandlerLanguage.CSharp,
    };

    public async Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        var app = await HostedApp.BuildAsync(plan, cancellationToken);
        var host = await new HostBuilder()
            .ConfigureWebHost(web => web.UseTestServer().Configure(builder => builder.MapRouteHandlers(app)))
            .StartAsync(cancellationToken);
        var client = host.GetTestClient();
        return new HttpClientDeployment(client, async () =>
        {
            client.Dispose();
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
