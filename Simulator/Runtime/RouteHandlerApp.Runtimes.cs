using RouteHandlers.Build;
using RouteHandlers.Versions;

namespace RouteHandlers.Runtime;

/// <content>Which runtime a file runs in. Both are this one; they differ in what the framework answers for a handler that fails.</content>
public sealed partial class RouteHandlerApp
{
    private const string Edge = "edge";

    private string RuntimeOf(AppFile file) =>
        _rules.Runtimes.OptionCounts && _loaded[file].Module.Config.GetValueOrDefault("runtime") is string runtime ? runtime : _rules.Runtimes.Default;

    private ErrorAnswer OnFailure(AppFile file, ErrorAnswer inNode) => RuntimeOf(file) == Edge ? _rules.Runtimes.EdgeFailure : inNode;
}
