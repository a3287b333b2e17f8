using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>What the functions of <c>next/navigation</c> throw: the framework answers for the handler that lets it pass.</summary>
public sealed class NavigationException : JavaScriptException
{
    internal NavigationException(string message, string digest, int status, string? url = null)
        : base(message) => (Digest, Status, Url) = (digest, status, url);

    /// <summary>The text by which the framework knows it, for example <c>NEXT_REDIRECT;replace;/t;307;</c>.</summary>
    public string Digest { get; }

    internal int Status { get; }

    /// <value>Null: it is no redirect.</value>
    internal string? Url { get; }
}
