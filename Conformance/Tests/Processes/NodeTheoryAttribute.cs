using Xunit;

namespace RouteHandlers.Conformance.Tests.Processes;

/// <summary>A test that installs, builds and starts a real Next.js. It takes minutes, Node.js and a package registry, so it runs when it is asked to.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    private const string Variable = "ROUTE_CONFORMANCE_NEXTJS";

    public NodeTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 })
        {
            Skip = $"needs Node.js and npm; set {Variable}=1 to run it";
        }
    }
}
