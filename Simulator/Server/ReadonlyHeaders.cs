using System.Collections.Immutable;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>What <c>await Headers()</c> gives: the request's headers as they are now, for reading alone.</summary>
public sealed class ReadonlyHeaders : Headers
{
    private readonly ImmutableHashSet<string> _hidden;
    private readonly bool _filters;

    internal ReadonlyHeaders(Headers headers, RequestHeadersRules rules)
        : base(rules.ReflectsTheRequest ? headers.List : new HeaderList(headers.List), rules.IsReadOnly ? HeadersGuard.Immutable : HeadersGuard.Request)
    {
        _hidden = rules.Hidden;
        if (rules.HidesByDeleting)
        {
            foreach (var name in _hidden)
            {
                base.List.Delete(name);
            }
        }

        _filters = !rules.HidesByDeleting && !_hidden.IsEmpty;
    }

    internal override HeaderList List => _filters ? WithoutHidden() : base.List;

    private protected override JavaScriptException Refused() =>
        new("Headers cannot be modified. Read more: https://nextjs.org/docs/app/api-reference/functions/headers");

    private HeaderList WithoutHidden()
    {
        var list = new HeaderList(base.List);
        foreach (var name in _hidden)
        {
            list.Delete(name);
        }

        return list;
    }
}
