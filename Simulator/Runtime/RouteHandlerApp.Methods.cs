using System.Collections.Immutable;
using RouteHandlers.Tree;

namespace RouteHandlers.Runtime;

/// <content>Which methods a file answers: its exports, HEAD and OPTIONS without an export.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>What the method alone decides: no handler runs.</summary>
    private ServerResponse? FromMethod(ServerRequest request, IReadOnlyDictionary<string, RouteHandler> handlers)
    {
        var rules = _rules.Methods;
        if (request.Method == "TRACE")
        {
            return rules.Trace.ToResponse();
        }

        if (!rules.Supported.Contains(request.Method))
        {
            return rules.NotSupported.ToResponse();
        }

        if (HandlerFor(request.Method, handlers) is not null)
        {
            return null;
        }

        return request.Method == "OPTIONS" && rules.OptionsIsAutomatic
            ? new() { Status = rules.AutomaticOptionsStatus, StatusText = ReasonPhrases.Of(rules.AutomaticOptionsStatus), Headers = [new("allow", Allow(handlers))] }
            : rules.NotExportedCarriesAllow ? rules.NotExported.ToResponse(new KeyValuePair<string, string>("allow", Allow(handlers)))
            : rules.NotExported.ToResponse();
    }

    private RouteHandler? HandlerFor(string method, IReadOnlyDictionary<string, RouteHandler> handlers)
    {
        var rules = _rules.Methods;
        if (!rules.EachMethodHasItsExport)
        {
            return handlers.Where(handler => rules.Supported.Contains(handler.Key)).Select(handler => handler.Value).FirstOrDefault();
        }

        var own = handlers.GetValueOrDefault(method)
            ?? (rules.MisnamedExportsAnswer ? handlers.Where(handler => handler.Key.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(handler => handler.Value).FirstOrDefault() : null);
        if (method == "OPTIONS" && rules.OptionsIsAutomatic && !rules.OwnHeadAndOptionsWin)
        {
            return null;
        }

        if (method != "HEAD" || !rules.HeadIsAutomatic || !handlers.TryGetValue("GET", out var get))
        {
            return own;
        }

        return own is null || !rules.OwnHeadAndOptionsWin ? get : own;
    }

    private string Allow(IReadOnlyDictionary<string, RouteHandler> handlers)
    {
        var rules = _rules.Methods;
        var allowed = rules.Supported.Where(handlers.ContainsKey).ToList();
        if (rules.HeadIsAutomatic && rules.AllowNamesAutomaticHead && allowed.Contains("GET") && !allowed.Contains("HEAD"))
        {
            allowed.Add("HEAD");
        }

        if (rules.AllowNamesOptions && !allowed.Contains("OPTIONS"))
        {
            allowed.Add("OPTIONS");
        }

        return string.Join(", ", rules.AllowIsSorted ? allowed.Order(StringComparer.Ordinal) : allowed);
    }
}
