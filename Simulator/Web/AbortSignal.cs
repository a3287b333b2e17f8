using System.Diagnostics.CodeAnalysis;

namespace RouteHandlers.Web;

/// <summary>Says that somebody no longer wants an operation. It converts from and to a <see cref="CancellationToken"/>.</summary>
// https://dom.spec.whatwg.org/#interface-AbortSignal
[SuppressMessage("Design", "CA1001", Justification = "A token source without timer holds nothing.")]
[SuppressMessage("Usage", "CA2225", Justification = "AsToken and Of are the names.")]
public sealed class AbortSignal
{
    private readonly Lock _lock = new();
    private readonly List<Action> _listeners = [];
    private readonly List<AbortSignal> _followers = [];
    private CancellationTokenSource? _source;

    internal AbortSignal() { }

    public bool Aborted { get; private set; }

    /// <summary>Why; null while it is not aborted.</summary>
    public object? Reason { get; private set; }

    /// <summary>Called once, when it is aborted: in turn with the listeners, by when it was first set.</summary>
    // https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes
    public Action? OnAbort
    {
        get;
        set
        {
            field = value;
            AddEventListener("abort", CallOnAbort);
        }
    }

    // https://dom.spec.whatwg.org/#dom-abortsignal-abort
    public static AbortSignal Abort(object? reason = null)
    {
        var signal = new AbortSignal();
        signal.SignalAbort(reason ?? AbortError());
        return signal;
    }

    /// <summary>Aborts with a <c>TimeoutError</c> after that time by the clock of the app.</summary>
    // https://dom.spec.whatwg.org/#dom-abortsignal-timeout
    public static AbortSignal Timeout(double milliseconds)
    {
        if (!double.IsInteger(milliseconds) || milliseconds is < 0 or > uint.MaxValue)
        {
            var rule = double.IsInteger(milliseconds) ? ">= 0 && <= 4294967295" : "an integer";
            throw new RangeErrorException($"The value of \"delay\" is out of range. It must be {rule}. Received {JavaScriptNumber.ToString(milliseconds)}");
        }

        var signal = new AbortSignal();
        Globals.SetTimeout(() => signal.SignalAbort(new DomException("The operation was aborted due to timeout", "TimeoutError")), milliseconds);
        return signal;
    }

    /// <summary>Aborts with the first of them.</summary>
    // https://dom.spec.whatwg.org/#dom-abortsignal-any
    public static AbortSignal Any(params IReadOnlyList<AbortSignal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var any = new AbortSignal();
        foreach (var signal in signals)
        {
            signal.Lead(any);
        }

        return any;
    }

    /// <summary>A signal that a token aborts.</summary>
    public static implicit operator AbortSignal(CancellationToken token)
    {
        var signal = new AbortSignal();
        token.Register(() => signal.SignalAbort(AbortError()));
        return signal;
    }

    public static implicit operator CancellationToken(AbortSignal signal) => signal?.AsToken() ?? default;

    /// <summary>The same for .NET: a token that is cancelled when this is aborted.</summary>
    public CancellationToken AsToken()
    {
        lock (_lock)
        {
            _source ??= new();
            if (Aborted)
            {
                _source.Cancel();
            }

            return _source.Token;
        }
    }

    /// <param name="type"><c>abort</c> is the only event there is.</param>
    /// <param name="listener">Called once. After the abort it is not called any more.</param>
    public void AddEventListener(string type, Action listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_lock)
        {
            if (type == "abort" && !Aborted && !_listeners.Contains(listener))
            {
                _listeners.Add(listener);
            }
        }
    }

    public void RemoveEventListener(string type, Action listener)
    {
        lock (_lock)
        {
            _ = type == "abort" && _listeners.Remove(listener);
        }
    }

    /// <exception cref="JavaScriptException">It is aborted: this is the reason, if that is an exception.</exception>
    public void ThrowIfAborted()
    {
        if (Aborted)
        {
            throw ReasonAsException();
        }
    }

    internal static DomException AbortError() => new("This operation was aborted", "AbortError");

    internal Exception ReasonAsException() => Reason as Exception ?? new ThrownException(Reason);

    /// <summary>Calls it when it is aborted, at once if it is.</summary>
    internal void Add(Action algorithm)
    {
        lock (_lock)
        {
            if (!Aborted)
            {
                _listeners.Add(algorithm);
                return;
            }
        }

        algorithm();
    }

    /// <summary>Aborts the other with this one, once all have been told.</summary>
    private void Lead(AbortSignal follower)
    {
        lock (_lock)
        {
            if (!Aborted)
            {
                _followers.Add(follower);
                return;
            }
        }

        follower.SignalAbort(Reason);
    }

    internal void Remove(Action algorithm) => RemoveEventListener("abort", algorithm);

    // https://dom.spec.whatwg.org/#abortsignal-signal-abort
    internal void SignalAbort(object? reason)
    {
        Action[] listeners;
        AbortSignal[] followers;
        lock (_lock)
        {
            if (Aborted)
            {
                return;
            }

            (Aborted, Reason) = (true, reason);
            (listeners, followers) = ([.. _listeners], [.. _followers]);
            _listeners.Clear();
            _followers.Clear();
        }

        _source?.Cancel();
        Array.ForEach(listeners, listener => listener());
        Array.ForEach(followers, follower => follower.SignalAbort(reason));
    }

    private void CallOnAbort() => OnAbort?.Invoke();
}
