namespace RouteHandlers.Scripting;

/// <summary>A C# twin to be compiled.</summary>
/// <param name="Path">The path shown in errors, for example <c>app/items/[slug]/route.csx</c>.</param>
internal sealed record ScriptSource(string Path, string Text);

/// <summary>An error in a script, at its own line and column (both 1-based).</summary>
internal sealed record ScriptProblem(string Path, int Line, int Column, string Message);
