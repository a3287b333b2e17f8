using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Regular expressions in scenarios.</summary>
internal static class Patterns
{
    public static void Check(string pattern, YamlValue at, string where, Problems problems)
    {
        if (WholeMatch.WhyInvalid(pattern) is { } reason)
        {
            problems.Add(at, where, $"the regular expression is not valid ({reason.TrimEnd('.')})", "a .NET regular expression for the whole value", "Escape what is meant literally with a backslash.");
        }
    }
}
