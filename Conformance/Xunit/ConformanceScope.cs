using System.Collections.Concurrent;
using System.Reflection;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Testing;

/// <summary>The suite of a test class, and the fixtures that are its cases.</summary>
internal sealed record ConformanceScope(RequirementCatalogue Catalogue, IReadOnlyList<Fixture> Fixtures)
{
    private static readonly ConcurrentDictionary<string, Lazy<Suite>> _suites = new(StringComparer.Ordinal);

    public static ConformanceScope Of(Type testClass)
    {
        var scope = testClass.GetCustomAttribute<ConformanceScopeAttribute>() ?? new();
        var root = scope.Suite is { } given ? Path.GetFullPath(given, AppContext.BaseDirectory) : Suite.FindRoot(AppContext.BaseDirectory);
        if (root is null)
        {
            throw new DirectoryNotFoundException(
                $"{testClass.Name}: neither at nor above {AppContext.BaseDirectory} are specs/ and Fixtures/. The suite's folder was expected. Name it: [ConformanceScope(Suite = \"...\")].");
        }

        var suite = _suites.GetOrAdd(root, path => new(() => Suite.Load(path))).Value;
        if (scope.Filters.FirstOrDefault(filter => !suite.Fixtures.Any(fixture => ScenarioFilter.IsMatch(filter, fixture))) is { } idle)
        {
            throw new ArgumentException($"{testClass.Name}: the filter '{idle}' matches no scenario. A scenario glob (methods/*) or a requirement id (RH-METHOD-2) was expected. Correct or remove it.");
        }

        return new(suite.Catalogue, scope.Filters.Count == 0 ? suite.Fixtures : [.. suite.Fixtures.Where(fixture => scope.Filters.Any(filter => ScenarioFilter.IsMatch(filter, fixture)))]);
    }
}
