using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Running;

/// <summary>How people name scenarios: by a <see cref="Glob"/> (<c>methods/*</c>) or by a requirement's id (<c>RH-METHOD-2</c>).</summary>
public static class ScenarioFilter
{
    public static bool IsMatch(string filter, Fixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        return Glob.IsMatch(filter, fixture.Name) || fixture.Scenario.Requirements.Contains(filter, StringComparer.OrdinalIgnoreCase);
    }
}
