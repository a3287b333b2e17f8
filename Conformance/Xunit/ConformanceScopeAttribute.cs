namespace RouteHandlers.Conformance.Testing;

/// <summary>Which scenarios a class of conformance tests has as its cases. Without it, every scenario of the suite.</summary>
/// <param name="filters">Scenario globs (<c>methods/*</c>) and requirement ids (<c>RH-METHOD-2</c>); none: every scenario.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConformanceScopeAttribute(params string[] filters) : Attribute
{
    public IReadOnlyList<string> Filters { get; } = filters;

    /// <summary>The folder with <c>specs/</c> and <c>Fixtures/</c>, relative to the test assembly; null: the nearest one at or above it.</summary>
    public string? Suite { get; init; }
}
