namespace RouteHandlers.Conformance;

/// <summary>Something wrong with a file of the suite: where, what was found, what was expected and what to do.</summary>
/// <param name="File">Path as shown to the user.</param>
/// <param name="Line">1-based; 0 when the whole file is meant.</param>
/// <param name="Column">1-based; 0 when the whole line or file is meant.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}({Line},{Column}): {Message}" : $"{File}: {Message}";
}

/// <summary>Files of the suite are malformed. Every problem found is listed, not the first alone.</summary>
public sealed class MalformedSuiteException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception(string.Join(Environment.NewLine, diagnostics.Select(diagnostic => diagnostic.ToString())))
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
