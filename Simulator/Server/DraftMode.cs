using System.Runtime.CompilerServices;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;

namespace RouteHandlers.Server;

/// <summary>What <c>draftMode()</c> gives. Its members are there with and without awaiting, in every version.</summary>
public sealed class DraftMode
{
    internal const string CookieName = "__prerender_bypass";

    private readonly HandlerScope _scope;

    internal DraftMode(HandlerScope scope) => _scope = scope;

    /// <summary>Whether it is a promise: from 15 on.</summary>
    public bool IsPromise => _scope.Rules.RequestHeaders.Access != RequestApiAccess.Direct;

    /// <summary>Whether the client has draft mode on; from 15 on also what the handler made of it.</summary>
    public bool IsEnabled => _scope.DraftModeIsEnabled ??= _scope.Request.Cookies.Get(CookieName)?.Value == _scope.App.DraftModeId;

    /// <summary>Turns draft mode on for the client, with a cookie.</summary>
    public void Enable() => Set(true);

    /// <summary>Turns draft mode off for the client.</summary>
    public void Disable() => Set(false);

    /// <summary>Awaiting gives the same members.</summary>
    public TaskAwaiter<DraftMode> GetAwaiter() => Task.FromResult(this).GetAwaiter();

    private void Set(bool isOn)
    {
        var before = IsEnabled;
        _scope.DraftModeIsEnabled = _scope.Rules.Handlers.DraftModeChangesAtOnce ? isOn : before;
        var cookie = new Cookie(CookieName, isOn ? _scope.App.DraftModeId : "") { Path = "/", Secure = true, HttpOnly = true, SameSite = "none" };
        _scope.Cookies.Set(isOn ? cookie : cookie with { Expires = DateTimeOffset.UnixEpoch });
    }
}
