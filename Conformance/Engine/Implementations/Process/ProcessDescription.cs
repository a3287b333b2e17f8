using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>An <c>implementation.yaml</c>: an implementation that is installed, built and started as processes.</summary>
internal sealed record ProcessDescription
{
    /// <summary>The path of the file as shown to the user.</summary>
    public required string File { get; init; }

    /// <summary>The absolute folder of the file; <c>{implementation}</c> in commands.</summary>
    public required string Directory { get; init; }

    public required ImplementationInfo Info { get; init; }

    /// <summary>The absolute folder whose files are put beside the fixtures; null: none.</summary>
    public string? Workspace { get; init; }

    /// <summary>Patterns of fixture files that stay out of the workspace.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    public IReadOnlyList<ToolRequirement> Requires { get; init; } = [];

    public InstallStep? Install { get; init; }

    public BuildStep? Build { get; init; }

    public required CommandLine Start { get; init; }

    public required Readiness Ready { get; init; }

    /// <summary>How long a process may take to end after SIGTERM.</summary>
    public required TimeSpan StopGrace { get; init; }

    /// <summary>The origin that handlers see in <c>request.url</c>, with <c>{port}</c>.</summary>
    public required string ServerOrigin { get; init; }

    /// <summary>What is added to the environment; null removes a name.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}

/// <summary>A program that must be there, in a version that is new enough.</summary>
internal sealed record ToolRequirement(CommandLine Command, Version? AtLeast, string? Advice);

/// <summary>Run once for each set of input files, in a folder of the cache.</summary>
/// <param name="Inputs">Files of the workspace that decide what is installed.</param>
/// <param name="Folder">What the installation makes, for example <c>node_modules</c>.</param>
internal sealed record InstallStep(CommandLine Command, IReadOnlyList<string> Inputs, string Folder, WorkspacePlace Place, TimeSpan Timeout);

/// <summary>How a workspace gets at what is installed.</summary>
internal enum WorkspacePlace
{
    /// <summary>The workspace is a temporary folder with a symbolic link to what is installed.</summary>
    Linked,

    /// <summary>The workspace is a folder inside the installation's, for tools that do not follow links out of their project.</summary>
    Inside,
}

internal sealed record BuildStep(CommandLine Command, TimeSpan Timeout, IReadOnlyList<BuildErrorPattern> Errors);

/// <summary>
/// Turns output into errors, one a match. The group <c>file</c> captures paths of the workspace. Three groups are looked
/// up there: <c>route</c>, places below <c>app</c> without extension (<c>/(g)/x/route</c>), <c>url</c>, what pages
/// and routes are served at (<c>/x/[id]</c>), and <c>path</c>, a path that one of them serves (<c>/x/7</c>).
/// </summary>
internal sealed record BuildErrorPattern(string Code, Regex Pattern);

/// <summary>When a started process counts as ready: it listens and, where asked for, has written a line or answers a path.</summary>
internal sealed record Readiness(Regex? Log, string? Path, TimeSpan Timeout);
