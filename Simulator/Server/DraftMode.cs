using System.Runtime.CompilerServices;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>What <c>draftMode()</c> gives. Awaiting it gives the members in every version; 14 and 15 have them without that too, 16 does not.</summary>
public sealed class DraftMode
{
    private const string CookieName = "__prerender_bypass";

    private static readonly KeyValuePair<string, string>[] _forgotten =
    [
        .. new[] { CookieName, "__next_preview_data" }
            .Select(name => KeyValuePair.Create("set-cookie", $"{name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=None")),
    ];

    private readonly HandlerScope _scope;
    private readonly RequestApiAccess _access;

    internal DraftMode(HandlerScope scope, RequestApiAccess access) => (_scope, _access) = (scope, access);

    /// <summary>Whether it is a promise: from 15 on, before it is awaited.</summary>
    public bool IsPromise => _access != RequestApiAccess.Direct;

    /// <summary>Whether the client has draft mode on; from 15 on also what the handler made of it.</summary>
    /// <value>False on a promise that does not carry it.</value>
    public bool IsEnabled
    {
        get
        {
            HandlerScope.Use("draftMode().isEnabled");
            return SentIsEnabled;
        }
    }

    private bool SentIsEnabled => _access != RequestApiAccess.PromiseOnly && !_scope.IsBuild
        && (_scope.DraftModeIsEnabled ??= IsOnFor(_scope));

    /// <summary>Turns draft mode on for the client, with a cookie.</summary>
    public void Enable() => Set(true);

    /// <summary>Turns draft mode off for the client.</summary>
    public void Disable() => Set(false);

    /// <summary>Awaiting gives the same members.</summary>
    public TaskAwaiter<DraftMode> GetAwaiter() => Task.FromResult(new DraftMode(_scope, RequestApiAccess.Direct)).GetAwaiter();

    /// <summary>Whether the client came with draft mode on.</summary>
    internal static bool IsOnFor(HandlerScope scope) => scope.Request.SentCookies.Get(CookieName)?.Value == scope.App.DraftModeId;

    /// <summary>The lines that make a client forget a secret that is not this build's.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> ForgottenLines => _forgotten;

    /// <summary>The lines that the answer to this request begins with.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> LinesFor(HandlerScope scope) =>
        new RequestCookies(scope.Request.SentHeaders.List, scope.Rules.Cookies).Get(CookieName) is { Value: var sent } && sent != scope.App.DraftModeId ? _forgotten : [];

    /// <summary>The secret that a client sends; null: it sends none.</summary>
    internal static string? SecretOf(ServerRequest request, CookieRules rules)
    {
        var headers = new HeaderList();
        foreach (var (name, value) in request.Headers.Where(header => header.Key.Equals("cookie", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Append(name, value);
        }

        return headers.Contains("cookie") ? new RequestCookies(headers, rules).Get(CookieName)?.Value : null;
    }

    private void Set(bool isOn)
    {
        if (_access == RequestApiAccess.PromiseOnly)
        {
            throw new TypeErrorException($"draftMode(...).{(isOn ? "enable" : "disable")} is not a function");
        }

        HandlerScope.Use($"draftMode().{(isOn ? "enable" : "disable")}()", isHidden: false);
        var before = SentIsEnabled;
        _scope.DraftModeIsEnabled = _scope.Rules.Handlers.DraftModeChangesAtOnce ? isOn : before;
        var cookie = new Cookie(CookieName, isOn ? _scope.App.DraftModeId : "") { Path = "/", Secure = true, HttpOnly = true, SameSite = "none" };
        _scope.Cookies.Set(isOn ? cookie : cookie with { Expires = DateTimeOffset.UnixEpoch });
    }
}
