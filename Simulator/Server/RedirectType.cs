namespace RouteHandlers.Server;

/// <summary>How a client-side router is to follow a redirect; a handler's answer is the same for both.</summary>
public enum RedirectType
{
    Replace,
    Push,
}
