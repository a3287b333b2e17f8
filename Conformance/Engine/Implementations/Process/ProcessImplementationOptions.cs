namespace RouteHandlers.Conformance.Implementations;

/// <summary>How processes are run.</summary>
public sealed record ProcessImplementationOptions
{
    /// <summary>Whether the folders in which apps are built stay for a look.</summary>
    /// <value>The default is false.</value>
    public bool KeepWorkspaces { get; init; }

    /// <summary>Where installations are kept between runs.</summary>
    /// <value>The default is <c>route-handler-conformance</c> in <c>$XDG_CACHE_HOME</c>, or in <c>~/.cache</c>.</value>
    public string? CacheFolder { get; init; }

    /// <summary>Where workspaces are made.</summary>
    /// <value>The default is the system's temporary folder.</value>
    public string? TemporaryFolder { get; init; }

    /// <summary>Told what is being waited for: an installation, a build, a start.</summary>
    /// <value>The default is nobody.</value>
    public Action<string>? Progress { get; init; }

    /// <summary>Told each line that a build writes.</summary>
    /// <value>The default is nobody.</value>
    public Action<string>? BuildLine { get; init; }
}
