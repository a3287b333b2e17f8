using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>
/// The cookies of one handled request: what the client sent, as it stood when a cookie was first asked for, and what the handler made of it. What was changed joins the
/// answer's own cookies.
/// </summary>
internal sealed class MutableCookies
{
    private readonly CookieRules _rules;
    private readonly Func<bool> _isTooLate;
    private readonly RequestCookies? _shown;
    private readonly ResponseCookies _all;
    private readonly HashSet<string> _changed = [];
    private IReadOnlyList<Cookie> _toSend = [];
    private bool _isApplied;

    /// <param name="isTooLate">Whether nothing can be set any more; null: never.</param>
    public MutableCookies(NextRequest request, CookieRules rules, Func<bool>? isTooLate = null)
    {
        (_rules, _isTooLate) = (rules, isTooLate ?? (() => false));
        _shown = rules.SetReachesTheRequest ? request.SentCookies : null;
        var received = new RequestCookies(new(request.SentHeaders.List), rules);
        _all = Of(received, rules);
        Visible = rules is { SetIsVisible: true, DeletedCookiesStay: true } ? _all : Of(received, rules);
    }

    /// <summary>No cookies, and none can be set.</summary>
    public static MutableCookies None(CookieRules rules) => new(new("GET", ServerRequest.DefaultOrigin, new(), null, new(), cookies: rules), rules, () => true);

    /// <summary>What can be read.</summary>
    public ResponseCookies Visible { get; }

    /// <summary>Whether anything is to be sent.</summary>
    public bool AreChanged => _toSend.Count > 0;

    public Cookie? Get(string name) => Visible.Get(name);

    /// <param name="isSent">Whether the change goes with the answer.</param>
    /// <exception cref="JavaScriptException">It is too late.</exception>
    public void Set(Cookie cookie, bool isSent = true)
    {
        ThrowIfTooLate();
        _all.Set(cookie);
        Send(cookie.Name, isSent);
        _shown?.Set(cookie);
        if (Visible != _all && _rules.SetIsVisible)
        {
            Visible.Set(cookie);
        }
    }

    /// <inheritdoc cref="Set(Cookie, bool)"/>
    public void Delete(Cookie cookie, bool isSent = true)
    {
        ThrowIfTooLate();
        _all.Delete(cookie);
        Send(cookie.Name, isSent);
        if (Visible != _all && !_rules.DeletedCookiesStay)
        {
            Visible.Forget(cookie.Name);
        }
    }

    /// <summary>
    /// Adds what was changed to the Set-Cookie lines of an answer: its own first, and those win over ours of the same name. Nothing changes where nothing was set.
    /// </summary>
    /// <exception cref="JavaScriptException">A line of the answer cannot be read.</exception>
    public void ApplyTo(HeaderList headers)
    {
        _isApplied = true;
        if (!AreChanged)
        {
            return;
        }

        if (!_rules.MergeRewritesTheResponse)
        {
            foreach (var line in _toSend.Select(cookie => CookieSyntax.Stringify(cookie, _rules)))
            {
                headers.Append("set-cookie", line);
            }

            return;
        }

        var merged = new ResponseCookies(headers, _rules);
        var own = merged.GetAll();
        foreach (var cookie in _rules.ResponseWins ? [.. _toSend, .. own] : own.Concat(_toSend))
        {
            merged.Set(cookie);
        }
    }

    /// <summary>What goes with an answer that the handler's exception led to: by the rules, nothing.</summary>
    public KeyValuePair<string, string>[] LinesOfAnError =>
        _rules.SentWithAnError ? [.. _toSend.Select(cookie => KeyValuePair.Create("set-cookie", CookieSyntax.Stringify(cookie, _rules)))] : [];

    private static ResponseCookies Of(RequestCookies received, CookieRules rules)
    {
        var cookies = new ResponseCookies(headers: null, rules);
        foreach (var cookie in received.GetAll())
        {
            cookies.Set(cookie);
        }

        return cookies;
    }

    private void ThrowIfTooLate()
    {
        if (_isTooLate() || (_isApplied && _rules.LateChangesFail))
        {
            throw Refused();
        }
    }

    public static JavaScriptException Refused() =>
        new("Cookies can only be modified in a Server Action or Route Handler. Read more: https://nextjs.org/docs/app/api-reference/functions/cookies#options");

    private void Send(string name, bool isSent)
    {
        if (isSent)
        {
            _changed.Add(name);
            _toSend = [.. _all.GetAll().Where(cookie => _changed.Contains(cookie.Name))];
        }
    }
}
