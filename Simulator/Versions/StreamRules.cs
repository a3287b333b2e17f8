namespace RouteHandlers.Versions;

/// <summary>How a streamed body reaches its client, and what becomes of it when the client leaves.</summary>
public sealed record StreamRules
{
}
