namespace RouteHandlers.Server;

/// <summary>How long something may be kept, in seconds. <see cref="double.PositiveInfinity"/>: for ever.</summary>
public sealed record CacheLifeConfig
{
    /// <summary>How long a client uses it without asking.</summary>
    /// <value>Null: not said.</value>
    public double? Stale { get; init; }

    /// <summary>After how long it is made anew.</summary>
    /// <value>Null: not said.</value>
    public double? Revalidate { get; init; }

    /// <summary>After how long it is not served again.</summary>
    /// <value>Null: not said.</value>
    public double? Expire { get; init; }
}
