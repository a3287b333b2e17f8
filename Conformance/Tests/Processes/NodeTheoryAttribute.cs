using Xunit;

namespace RouteHandlers.Conformance.Tests.Processes;

/// <summary>A test that installs, builds and starts a real Next.js; skipped where there is no Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))))
        {
            Skip = "needs node on the PATH";
        }
    }
}
