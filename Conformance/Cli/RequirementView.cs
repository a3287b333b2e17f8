using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RouteHandlers.Conformance.Catalogue;

namespace RouteHandlers.Conformance.Cli;

/// <summary>A requirement as <c>list --json</c> and <c>explain --json</c> print it.</summary>
internal sealed record RequirementView(
    string Id, string Level, IReadOnlyList<int> Versions, string Text, bool Informative, IReadOnlyList<RequirementSource> Sources, IReadOnlyList<string> Scenarios)
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static RequirementView Of(Requirement requirement, Suite suite) => new(
        requirement.Id,
        ListCommand.LevelOf(requirement),
        requirement.Versions,
        requirement.Text,
        requirement.Informative,
        requirement.Sources,
        [.. suite.Fixtures.Where(fixture => fixture.Scenario.Requirements.Contains(requirement.Id)).Select(fixture => fixture.Name)]);
}
