using System.Reflection;
using Xunit.Sdk;

namespace RouteHandlers.Conformance.Testing;

/// <summary>One case a scenario. The class that inherits the theory says which, by its <see cref="ConformanceScopeAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConformanceCasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        ConformanceScope.Of(testMethod.ReflectedType!).Fixtures.Select(fixture => new object[] { fixture.Name });
}
