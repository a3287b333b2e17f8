using System.Text;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Origin;

/// <summary>
/// The services that handlers call, for one run. Every scenario has a place of its own below <c>/area/name</c>. It is asked in process, or over a port
/// of 127.0.0.1 that is opened when somebody first asks for it and lives until the run ends. Before a scenario begins and after it has ended its gates are
/// open: no build and no forgotten request hangs.
/// </summary>
public sealed class SuiteOrigin : IAsyncDisposable
{
    /// <summary>The address by which handlers in this process know it; nobody listens there.</summary>
    public const string AddressInProcess = "http://127.0.0.1:49151";

    private readonly List<ScenarioOrigin> _scenarios;
    private readonly SemaphoreSlim _starting = new(1);
    private OriginServer? _server;
    private bool _isDisposed;

    public SuiteOrigin(IEnumerable<Fixture> fixtures) =>
        _scenarios = [.. fixtures.Where(fixture => fixture.Scenario.Substitute.Count > 0).Select(fixture => new ScenarioOrigin(fixture.Name, fixture.Scenario.Origin))];

    /// <summary>The addresses that a handler may know it by.</summary>
    internal IReadOnlyList<string> Addresses => _server is { } server ? [AddressInProcess, server.Address] : [AddressInProcess];

    /// <summary>Opens the port, if it is not open yet.</summary>
    /// <returns>Its address, for example <c>http://127.0.0.1:41233</c>; what <c>WorkspaceComposer.Compose</c> wants to know.</returns>
    public async Task<string> ListenAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return (_server ??= await OriginServer.StartAsync(this, cancellationToken).ConfigureAwait(false)).Address;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Opens every gate and closes the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _starting.WaitAsync().ConfigureAwait(false);
        try
        {
            _isDisposed = true;
            _scenarios.ForEach(scenario => scenario.End());
            if (_server is { } server)
            {
                await server.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Null: its handlers call nobody.</summary>
    internal ScenarioOrigin? Of(string fixture) => _scenarios.Find(scenario => scenario.Name == fixture);

    /// <param name="path">As it was asked for, with query.</param>
    /// <param name="body">Read to its end; null: there is none.</param>
    internal async Task<OriginAnswer> AnswerAsync(string method, string path, IReadOnlyList<WireHeader> headers, Stream? body, CancellationToken cancellationToken)
    {
        var pathname = path.Split('?')[0];
        var scenario = _scenarios.Where(scenario => pathname.StartsWith($"/{scenario.Name}/", StringComparison.Ordinal)).MaxBy(scenario => scenario.Name.Length);
        return scenario is null
            ? OriginAnswer.Of(404, $"{method} {path}: no scenario of this run has this place.")
            : await scenario.AnswerAsync(method, pathname[(scenario.Name.Length + 1)..], headers, body, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>What the origin answers. The body is read as it becomes due.</summary>
internal sealed record OriginAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, Stream? Body)
{
    public static OriginAnswer Empty(int status) => new(status, [], null);

    public static OriginAnswer Of(int status, string text) =>
        new(status, [new("content-type", "text/plain;charset=UTF-8")], new MemoryStream(Encoding.UTF8.GetBytes(text + "\n"), writable: false));
}
