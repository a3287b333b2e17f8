using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Hosting;
using RouteHandlers.Runtime;

namespace RouteHandlers.Conformance.Tests.Hosting;

/// <summary>One app three times: without a host, on TestHost, and on Kestrel.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    private static readonly string[] _serversOwn = ["date", "server", "connection", "content-length", "transfer-encoding", "keep-alive"];

    private readonly RouteHandlerApp _app;
    private readonly WebApplication _memory;
    private readonly WebApplication _kestrel;

    private Hosts(RouteHandlerApp app, WebApplication memory, WebApplication kestrel)
    {
        (_app, _memory, _kestrel) = (app, memory, kestrel);
        Port = new Uri(kestrel.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    public int Port { get; }

    public SocketHttpClient Client => new("127.0.0.1", Port, $"localhost:{Port}");

    public static async Task<Hosts> StartAsync(RouteHandlerApp app)
    {
        return new(
            app,
            await StartAsync(host => host.UseTestServer()),
            await StartAsync(host => host.UseKestrel(options => options.SendHeadersInUtf8()).UseUrls("http://127.0.0.1:0")));

        async Task<WebApplication> StartAsync(Action<IWebHostBuilder> configure)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            configure(builder.WebHost);
            var host = builder.Build();
            host.MapRouteHandlers(app);
            await host.StartAsync();
            return host;
        }
    }

    public async Task<Seen> WithoutHostAsync(string method, string target, string origin, string? body, params (string Name, string Value)[] headers)
    {
        var answer = await _app.HandleAsync(new()
        {
            Method = method,
            Target = target,
            Headers = [new("Host", new Uri(origin).Authority), .. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
            Body = body is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(body)),
            Origin = origin,
        });
        return new(answer.Status, answer.Status == 0 ? "" : answer.StatusText, Lines(answer.Headers), answer.Body is { } stream ? await ReadAsync(stream) : "");
    }

    public async Task<Seen> OnKestrelAsync(string method, string target, string? body, params (string Name, string Value)[] headers)
    {
        await using var answer = await Client.SendAsync(
            new()
            {
                Method = method,
                Target = target,
                Headers = [.. headers.Select(header => new WireHeader(header.Name, header.Value))],
                Body = body is null ? null : WireBody.Of(Encoding.UTF8.GetBytes(body)),
            },
            CancellationToken.None);
        var text = await ReadAsync(answer.Body);
        return new(answer.Status, answer.Reason,
            Lines(answer.Headers.Select(header => KeyValuePair.Create(header.Name, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(header.Value))))), text);
    }

    public async Task<Seen> InMemoryAsync(string method, string target, string? body, params (string Name, string Value)[] headers)
    {
        try
        {
            var context = await _memory.GetTestServer().SendAsync(context =>
            {
                context.Request.Method = method;
                context.Request.Host = new("localhost");
                context.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
                foreach (var (name, value) in headers)
                {
                    context.Request.Headers[name] = StringValues.Concat(context.Request.Headers[name], value); // Append leaves an empty value out
                }

                if (body is not null)
                {
                    context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
                    context.Request.ContentLength = Encoding.UTF8.GetByteCount(body);
                }
            });
            return new(context.Response.StatusCode, context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase ?? "",
                Lines(context.Response.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value!)))),
                await ReadAsync(context.Response.Body));
        }
        catch (OperationCanceledException)
        {
            return new(0, "", "", "");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _memory.DisposeAsync();
        await _kestrel.DisposeAsync();
    }

    /// <summary>One line a name, its values in their order; the order of names is the server's. What a server adds of its own is left out.</summary>
    private static string Lines(IEnumerable<KeyValuePair<string, string>> headers) => string.Join('\n', headers
        .GroupBy(header => header.Key.ToLowerInvariant(), header => header.Value)
        .Where(header => !_serversOwn.Contains(header.Key))
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {string.Join(" | ", header)}"));

    private static async Task<string> ReadAsync(Stream stream) => await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync();

    internal sealed record Seen(int Status, string Reason, string Headers, string Body);
}
