namespace RouteHandlers.Conformance.Yaml;

/// <summary>Collects what is wrong with one file. Every message of the suite's own files is put together here, so that all look alike.</summary>
internal sealed class Problems(string file)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public string File { get; } = file;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _diagnostics.OrderBy(diagnostic => diagnostic.Line).ThenBy(diagnostic => diagnostic.Column)];

    public int Count => _diagnostics.Count;

    /// <param name="where">The place inside the file, for example <c>steps[0].expect</c>; empty for the file's top level.</param>
    /// <param name="found">A sentence without its full stop.</param>
    /// <param name="expected">What follows "Expected", without full stop.</param>
    /// <param name="remedy">A whole sentence that says what to do.</param>
    public void Add(int line, int column, string where, string found, string expected, string remedy) =>
        _diagnostics.Add(new Diagnostic(File, line, column, Message(where, found, expected, remedy)));

    public void Add(YamlValue at, string where, string found, string expected, string remedy) =>
        Add(at.Line, at.Column, where, found, expected, remedy);

    public void Add(YamlEntry at, string where, string found, string expected, string remedy) =>
        Add(at.Line, at.Column, where, found, expected, remedy);

    public static string Message(string where, string found, string expected, string remedy) =>
        $"{(where.Length > 0 ? where + ": " + found : char.ToUpperInvariant(found[0]) + found[1..])}. Expected {expected}. {remedy}";
}
