namespace RouteHandlers.Conformance.Yaml;

/// <summary>The keys of one kind of map in a file of the suite. A JSON Schema in <c>specs/schema/</c> says the same.</summary>
/// <param name="Name">The kind's name among the schema's <c>$defs</c>; empty for the top level.</param>
internal sealed record KeySet(string Name, IReadOnlyList<string> Keys);
