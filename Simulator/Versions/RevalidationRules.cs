namespace RouteHandlers.Versions;

/// <summary>Revalidation on demand: the functions of <c>next/cache</c> and what they reach.</summary>
public sealed record RevalidationRules
{
    /// <summary>Whether a handler's kept answer has tags, so that it can be revalidated on demand.</summary>
    public bool ReachesHandlers { get; init; } = true;
}
