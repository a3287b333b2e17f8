namespace RouteHandlers.Conformance.Implementations;

/// <summary>The implementation's build refused the folder tree.</summary>
public sealed class BuildFailedException : Exception
{
    public BuildFailedException(IReadOnlyList<BuildFailure> failures, string output)
        : base(failures.Count == 0 ? "The build failed without an error that is known." : string.Join(Environment.NewLine, failures.Select(failure => failure.Message)))
    {
        Failures = failures;
        Output = output;
    }

    /// <summary>What the build said, one entry an error; empty when nothing in the output is recognised.</summary>
    public IReadOnlyList<BuildFailure> Failures { get; }

    /// <summary>The build's last output, as evidence.</summary>
    public string Output { get; }
}

/// <summary>One error of a build.</summary>
/// <param name="Code">The suite's code for it (<c>page-route-conflict</c>), or null when it is not a known one.</param>
/// <param name="Message">The implementation's own words.</param>
/// <param name="Paths">Files of the workspace that the error names, for example <c>app/x/page.tsx</c>; may be empty.</param>
public sealed record BuildFailure(string? Code, string Message, IReadOnlyList<string> Paths)
{
    /// <summary>It says nothing of the implementation: the fixture's own files are wrong (a C# twin that does not compile). The scenario is broken then, and not failed.</summary>
    public bool IsTheSuitesFault { get; init; }
}

/// <summary>The implementation could not be set up: the fault is never counted for or against a scenario.</summary>
public sealed class BrokenImplementationException : Exception
{
    public BrokenImplementationException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    /// <summary>The last output of whatever was being started; may be empty.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
