namespace RouteHandlers.Conformance.Scenarios;

/// <summary>A quirk that a scenario's <c>observed</c> may name.</summary>
/// <param name="Id">For example <c>unknown-method-400</c>.</param>
/// <param name="Versions">The Next.js majors that have it.</param>
public sealed record KnownQuirk(string Id, IReadOnlyList<int> Versions);
