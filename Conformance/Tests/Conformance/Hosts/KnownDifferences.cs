using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;

/// <summary>What a host refuses, or rewrites, before the simulator sees it.</summary>
internal static class KnownDifferences
{
    private const string Decodes = "TestHost decodes a path and encodes it again in its own way";

    private static readonly Deviation[] _kestrel =
    [
        new() { Scenario = "params/decoding", Reason = "Kestrel answers 400 itself where a path has %00", Mismatch = "status: expected 200, observed 400" },
    ];

    private static readonly Deviation[] _testHost =
    [
        new() { Scenario = "conventions/dots-and-plus-in-folder-names", Reason = Decodes, Mismatch = "status: expected 404, observed 200" },
        new() { Scenario = "headers/latin-1-value", Reason = "TestHost hands header values over as text: nothing is encoded", Mismatch = "header x-a: expected \"cafÃ©\", observed \"café\"" },
        new() { Scenario = "params/catch-all", Reason = Decodes, Mismatch = "expected \"a%20\", observed \"a \"" },
        new() { Scenario = "params/decoding", Reason = Decodes, Mismatch = "expected \"%25\", observed \"%\"" },
        new() { Scenario = "params/pathname-stays-encoded", Reason = Decodes, Mismatch = "%5Bslug%5D" },
        new() { Scenario = "request-response/request-url", Versions = [14, 16], Reason = Decodes, Mismatch = "it's%7C%5E" },
        new() { Scenario = "middleware/matcher-details", Versions = [14], Reason = Decodes, Mismatch = "header x-middleware: expected absent, observed \"1\"" },
        new() { Scenario = "resolution/partly-bracketed-folder", Reason = Decodes, Mismatch = "status: expected 200, observed 404" },
        new() { Scenario = "special/sitemap-answers", Reason = Decodes, Mismatch = "status: expected 404, observed 200" },
        new() { Scenario = "query/serialised-again", Versions = [14], Reason = "an HttpClient escapes a stray percent sign", Mismatch = "%25zz" },
    ];

    private static readonly Deviation[] _testHostObserved =
    [
        .. _testHost,
        new() { Scenario = "resolution/empty-parameter-names", Versions = [14, 15], Reason = Decodes, Mismatch = "status: expected 200, observed 404" },
    ];

    public static IReadOnlyList<Deviation> Of(Host host, ContractKind contract) => host switch
    {
        Host.Kestrel => _kestrel,
        Host.TestHost => contract == ContractKind.Observed ? _testHostObserved : _testHost,
        _ => [],
    };
}
