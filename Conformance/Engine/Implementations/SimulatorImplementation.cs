using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using RouteHandlers.Build;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>The embedded reference: the simulator in process. The one file of the engine that knows the simulator.</summary>
public sealed class SimulatorImplementation : IImplementation
{
    // What no TypeScript file can have, or what no fixture is about.
    private static readonly HashSet<BuildErrorCode> _faultsOfATwin = [BuildErrorCode.ScriptError, BuildErrorCode.MissingTwin, BuildErrorCode.EndlessScript, BuildErrorCode.InvalidExport];

    private readonly Func<ContractRules, ContractRules> _change;

    /// <param name="change">What a mutant changes in the rules; null: nothing.</param>
    /// <param name="name">The name in reports; a mutant has one of its own.</param>
    public SimulatorImplementation(Func<ContractRules, ContractRules>? change = null, string name = "simulator")
    {
        _change = change ?? (rules => rules);
        Info = new()
        {
            Name = name,
            Release = typeof(RouteHandlerApp).Assembly.GetName().Version!.ToString(3),
            Capabilities = new HashSet<string> { Capability.BuildErrors, Capability.RootMount, Capability.VirtualTime, Capability.RawHttp, Capability.Origin, Capability.NpmPackages, Capability.NextConfig, Capability.Middleware },
            Patience = TimeSpan.FromSeconds(2),
            Language = HandlerLanguage.CSharp,
        };
    }

    public ImplementationInfo Info { get; }

    /// <summary>The quirks that a scenario may name.</summary>
    public static IReadOnlyList<KnownQuirk> KnownQuirks { get; } =
        [.. Quirk.All.Select(quirk => new KnownQuirk(quirk.Id, [.. quirk.Versions.Select(version => (int)version)]))];

    /// <summary>A network that consists of the suite's origin, in process.</summary>
    public static Func<Request, CancellationToken, Task<Response>> Network(SuiteOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return async (request, cancellationToken) =>
        {
            if (!request.Url.StartsWith(SuiteOrigin.AddressInProcess + "/", StringComparison.Ordinal))
            {
                throw new TypeErrorException($"fetch failed: {request.Url} is not of the suite's origin. The scenario's 'substitute' says what is.");
            }

            List<WireHeader> asked = [.. request.Headers.Select(header => new WireHeader(header.Key, header.Value))];
            var answer = await origin.AnswerAsync(request.Method, request.Url[SuiteOrigin.AddressInProcess.Length..], asked, request.Body?.AsStream(), cancellationToken).ConfigureAwait(false);
            var headers = new Headers();
            foreach (var (name, value) in answer.Headers)
            {
                headers.Append(name, value);
            }

            return new Response(answer.Body, new() { Status = answer.Status, StatusText = ReasonPhrases.GetReasonPhrase(answer.Status), Headers = headers });
        };
    }

    public async Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tree = WorkspaceComposer.Compose(plan.Fixtures, HandlerLanguage.CSharp, origin: SuiteOrigin.AddressInProcess).Aggregate(new FolderTree(), (built, file) => built.File(file.Key, file.Value));
        var contract = plan.Contract == ContractKind.Observed ? Contract.Observed : Contract.Documented;
        try
        {
            var rules = _change(ContractRules.For((NextVersion)plan.Version, contract));
            return new Deployment(await RouteHandlerApp.BuildAsync(tree, new() { Rules = rules, Fetch = plan.Origin is { } origin ? Network(origin) : null }, cancellationToken).ConfigureAwait(false));
        }
        catch (BuildException refused)
        {
            throw new BuildFailedException([.. refused.Errors.Select(error => new BuildFailure(error.Code.Name(), error.Message, error.Paths) { IsTheSuitesFault = _faultsOfATwin.Contains(error.Code) })], refused.Message);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Deployment(RouteHandlerApp app) : IDeployment, IDeploymentLog, IServerOrigin, IVirtualTime
    {
        public string ServerOrigin => ServerRequest.DefaultOrigin;

        public IReadOnlyList<string> Tail(int lines) => [.. app.Log.Tail(lines)];

        public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken)
        {
            var headers = request.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value)).ToList();
            if (!headers.Exists(header => header.Key.Equals("host", StringComparison.OrdinalIgnoreCase)))
            {
                headers.Insert(0, KeyValuePair.Create("Host", "localhost:3000"));
            }

            var response = await app.HandleAsync(
                new() { Method = request.Method, Target = request.Target, Headers = headers, Body = request.Body?.Open() },
                cancellationToken).ConfigureAwait(false);
            return new Answer(response.Body)
            {
                Status = response.Status,
                Reason = AsSent(response.StatusText, response.Body),
                Headers = [.. response.Headers.Select(header => new WireHeader(header.Key, AsSent(header.Value, response.Body)))],
            };
        }

        public IDisposable Hold() => app.HoldTime();

        public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) => app.AdvanceAsync(by, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        // A value beyond ASCII leaves Node.js as UTF-8 where a body follows, and is read by a client byte by byte; without a body it leaves as Latin-1.
        private static string AsSent(string value, Stream? body) => body is null or { CanSeek: true, Length: 0 } ? value : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
    }

    private sealed class Answer(Stream? body) : WireResponse
    {
        private readonly EndingStream _body = new(body ?? Stream.Null);

        public override Stream Body => _body;

        public override WireEnding Ending => Status == 0 ? WireEnding.Closed : _body.Ending;

        public override ValueTask DisposeAsync() => _body.DisposeAsync();
    }
}
