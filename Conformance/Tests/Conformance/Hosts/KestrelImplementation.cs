using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Hosting;
using RouteHandlers.Runtime;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;

/// <summary>The simulator on Kestrel, asked over a socket.</summary>
internal sealed class KestrelImplementation : IImplementation
{
    public ImplementationInfo Info { get; } = new()
    {
        Name = "simulator-on-kestrel",
        Release = "0",
        Capabilities = new HashSet<string> { Capability.BuildErrors, Capability.RootMount, Capability.RawHttp, Capability.Origin, Capability.NpmPackages },
        Language = HandlerLanguage.CSharp,
    };

    public async Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        var app = await HostedApp.BuildAsync(plan, cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        host.MapRouteHandlers(app);
        await host.StartAsync(cancellationToken);
        return new Deployment(host, app);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Deployment : IDeployment, IDeploymentLog, IServerOrigin
    {
        private readonly WebApplication _host;
        private readonly RouteHandlerApp _app;
        private readonly SocketHttpClient _client;

        public Deployment(WebApplication host, RouteHandlerApp app)
        {
            (_host, _app) = (host, app);
            var port = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
            _client = new("127.0.0.1", port);
            ServerOrigin = $"http://localhost:{port}";
        }

        public string ServerOrigin { get; }

        public IReadOnlyList<string> Tail(int lines) => [.. _app.Log.Tail(lines)];

        public Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken) => _client.SendAsync(request, cancellationToken);

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }
}
