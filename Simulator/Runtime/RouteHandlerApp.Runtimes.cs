using RouteHandlers.Build;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>Which runtime a file runs in. Both are this one; they differ in what the framework answers for a handler that fails.</content>
public sealed partial class RouteHandlerApp
{
    private const string Edge = "edge";

    private string RuntimeOf(AppFile file) =>
        _rules.Runtimes.OptionCounts && _loaded[file].Module.Config.GetValueOrDefault("runtime") is string runtime ? runtime : _rules.Runtimes.Default;

    private ErrorAnswer OnFailure(AppFile file, ErrorAnswer inNode) => RuntimeOf(file) == Edge ? _rules.Runtimes.EdgeFailure : inNode;

    /// <summary>The framework's own <c>Vary</c>.</summary>
    private KeyValuePair<string, string>[] VaryOf(HandlerScope scope, HeaderList headers)
    {
        if (scope.Runtime == Edge)
        {
            return _rules.Runtimes.EdgeVariesByEncoding && headers.Get("content-type") is { } type && CanBeCompressed(type) ? [new("vary", "Accept-Encoding")] : [];
        }

        if (!_rules.Responses.VaryIsOneLine || headers.Get("vary") is not { } own)
        {
            return [new("vary", _rules.Responses.Vary)];
        }

        headers.Delete("vary");
        return [new("vary", _rules.Responses.Vary.Replace(", Accept-Encoding", $", {own}, Accept-Encoding", StringComparison.Ordinal))]; // what compression adds comes last
    }

    private static bool CanBeCompressed(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.StartsWith("application/json", StringComparison.Ordinal);
}
