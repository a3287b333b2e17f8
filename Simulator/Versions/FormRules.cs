namespace RouteHandlers.Versions;

/// <summary>How form bodies are read and written.</summary>
public sealed record FormRules
{
}
