using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Testing;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Hosting;
using RouteHandlers.Runtime;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;

/// <summary>The simulator on Kestrel, asked over a socket.</summary>
/// <param name="throughHttpClient">Asked by an HttpClient, which is no raw HTTP.</param>
internal sealed class KestrelImplementation(bool throughHttpClient = false) : IImplementation
{
    private static readonly HashSet<string> _capabilities = [Capability.BuildErrors, Capability.RootMount, Capability.Origin, Capability.NpmPackages, Capability.NextConfig, Capability.Middleware];

    public ImplementationInfo Info { get; } = new()
    {
        Name = "simulator-on-kestrel",
        Release = "0",
        Capabilities = throughHttpClient ? _capabilities : new HashSet<string>(_capabilities) { Capability.RawHttp },
        Language = HandlerLanguage.CSharp,
    };

    public async Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        var app = await HostedApp.BuildAsync(plan, cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.SendHeadersInUtf8());
        var host = builder.Build();
        host.MapRouteHandlers(app);
        await host.StartAsync(cancellationToken);
        return throughHttpClient ? ThroughHttpClient(host) : new Deployment(host, app);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static HttpClientDeployment ThroughHttpClient(WebApplication host)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(AddressOf(host)) };
        return new(client, () =>
        {
            client.Dispose();
            return host.DisposeAsync();
        });
    }

    private static string AddressOf(WebApplication host) => host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    private sealed class Deployment : IDeployment, IDeploymentLog, IServerOrigin
    {
        private readonly WebApplication _host;
        private readonly RouteHandlerApp _app;
        private readonly SocketHttpClient _client;

        public Deployment(WebApplication host, RouteHandlerApp app)
        {
            (_host, _app) = (host, app);
            var port = new Uri(AddressOf(host)).Port;
            _client = new("127.0.0.1", port);
            ServerOrigin = $"http://localhost:{port}";
        }

        public string ServerOrigin { get; }

        public IReadOnlyList<string> Tail(int lines) => [.. _app.Log.Tail(lines)];

        public Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken) => _client.SendAsync(request, cancellationToken);

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }
}
