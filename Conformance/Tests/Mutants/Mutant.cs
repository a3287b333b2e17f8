using System.Collections.Immutable;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>The simulator with one seeded fault, as a real implementation might have it.</summary>
/// <param name="Id">Kebab case.</param>
/// <param name="Fault">What it does wrong, in one line.</param>
internal sealed partial record Mutant(string Id, string Fault)
{
    /// <summary>Every mutant.</summary>
    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Methods, .. Params, .. Query, .. Bodies, .. Forms, .. RequestAndResponse, .. Conventions, .. Resolution, .. PageNeighbours, .. Cookies, .. Headers, .. Redirects, .. NextHelpers,
        .. Cors, .. NextConfig, .. InFront, .. Webhooks, .. NonUi, .. Special, .. Runtimes, .. Documents, .. Streams, .. Static, .. Caching, .. Serving, .. DataCache, .. Revalidation, .. Images,
    ];

    /// <summary>The requirements whose scenarios must catch it, each with the beginning of the mismatch that gives it away.</summary>
    public required ImmutableArray<(string Requirement, string Mismatch)> Caught { get; init; }

    /// <summary>The majors in which it exists; null: every one for which the requirement holds.</summary>
    public ImmutableArray<int>? Versions { get; init; }

    /// <value>The default is the documented contract.</value>
    public ContractKind Contract { get; init; } = ContractKind.Documented;

    /// <summary>The fault as a change of the rules; null: the rules stand.</summary>
    public Func<ContractRules, ContractRules>? Rules { get; init; }

    /// <summary>The fault as something that stands between the wire and the simulator, made anew for each deployment; null: nothing does.</summary>
    public Func<DeploymentPlan, Middleware>? Wire { get; init; }

    /// <summary>The fault as another reading of a fixture's files; null: they are read as they are.</summary>
    public Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>>? Files { get; init; }

    public IImplementation Create() => new FaultyImplementation(new SimulatorImplementation(Rules, Id), Wire, Files);

    public override string ToString() => $"{Id}: {Fault}";

    private static Func<ContractRules, ContractRules> InTree(Func<TreeRules, TreeRules> change) => rules => rules with { Tree = change(rules.Tree) };

    private static Func<ContractRules, ContractRules> InRouting(Func<RoutingRules, RoutingRules> change) => rules => rules with { Routing = change(rules.Routing) };

    private static Func<ContractRules, ContractRules> InMethods(Func<MethodRules, MethodRules> change) => rules => rules with { Methods = change(rules.Methods) };

    private static Func<ContractRules, ContractRules> InHandlers(Func<HandlerRules, HandlerRules> change) => rules => rules with { Handlers = change(rules.Handlers) };

    private static Func<ContractRules, ContractRules> InParams(Func<ParamsRules, ParamsRules> change) => rules => rules with { Params = change(rules.Params) };

    private static Func<ContractRules, ContractRules> InRequests(Func<RequestRules, RequestRules> change) => rules => rules with { Requests = change(rules.Requests) };

    private static Func<ContractRules, ContractRules> InResponses(Func<ResponseRules, ResponseRules> change) => rules => rules with { Responses = change(rules.Responses) };

    private static Func<ContractRules, ContractRules> InPages(Func<PageRules, PageRules> change) => rules => rules with { Pages = change(rules.Pages) };

    private static Func<ContractRules, ContractRules> InBodies(Func<BodyRules, BodyRules> change) => rules => rules with { Bodies = change(rules.Bodies) };

    private static Func<ContractRules, ContractRules> InForms(Func<FormRules, FormRules> change) => rules => rules with { Forms = change(rules.Forms) };

    private static Func<ContractRules, ContractRules> InStreams(Func<StreamRules, StreamRules> change) => rules => rules with { Streams = change(rules.Streams) };
}
