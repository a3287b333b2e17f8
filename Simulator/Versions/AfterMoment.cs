namespace RouteHandlers.Versions;

/// <summary>When what <c>after()</c> is given runs.</summary>
public enum AfterMoment
{
    /// <summary>When it is given.</summary>
    AtOnce,

    /// <summary>When the handler has returned, though a body may still be under way.</summary>
    HandlerHasReturned,

    /// <summary>When the whole answer is sent; never where the client leaves before.</summary>
    AnswerIsWhole,

    /// <summary>When the whole answer is sent, or the client has left.</summary>
    AnswerHasEnded,
}
