using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Origin;

/// <summary>The origin on a free port of 127.0.0.1. Kestrel alone, without a host: a host would listen to signals that are the suite's.</summary>
internal sealed class OriginServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private OriginServer(KestrelServer server, string address) => (_server, Address) = (server, address);

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    public static async Task<OriginServer> StartAsync(SuiteOrigin origin, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = 1000;
        options.Listen(IPAddress.Loopback, 0, listening => listening.Protocols = HttpProtocols.Http1);
        var server = new KestrelServer(
            Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new Application(origin), cancellationToken).ConfigureAwait(false);
            return new OriginServer(server, server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Whoever still listens to a stream is cut off.
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }

    private sealed class Application(SuiteOrigin origin) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public void DisposeContext(HttpContext context, Exception? exception) { }

        public async Task ProcessRequestAsync(HttpContext context)
        {
            try
            {
                var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
                List<WireHeader> headers = [.. context.Request.Headers.SelectMany(header => header.Value.Select(line => new WireHeader(header.Key, line ?? "")))];
                var answer = await origin.AnswerAsync(context.Request.Method, path, headers, context.Request.Body, context.RequestAborted).ConfigureAwait(false);
                await SendAsync(answer, context).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                context.Abort(); // the one who asked has left
            }
        }

        private static async Task SendAsync(OriginAnswer answer, HttpContext context)
        {
            context.Response.StatusCode = answer.Status;
            foreach (var header in answer.Headers)
            {
                context.Response.Headers.Append(header.Key, header.Value);
            }

            if (answer.Body is not { } body)
            {
                return;
            }

            await using (body.ConfigureAwait(false))
            {
                if (body is OriginBody { KnownLength: { } length })
                {
                    context.Response.Headers.ContentLength ??= length;
                }

                // The head too is sent before the first gate.
                await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                var buffer = new byte[16 * 1024];
                while (await body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false) is > 0 and var count)
                {
                    await context.Response.Body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted).ConfigureAwait(false);
                    await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                }
            }
        }
    }
}
