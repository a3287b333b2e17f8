using System.CommandLine;
using System.Text.Json;
using RouteHandlers.Conformance.Catalogue;
using Spectre.Console;

namespace RouteHandlers.Conformance.Cli;

/// <summary>The catalogue in the terminal.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var fixturesFolder = CommonOptions.Fixtures();
        var filter = CommonOptions.Filter();
        var json = new Option<bool>("--json") { Description = "as JSON" };
        var scenarios = new Option<bool>("--scenarios") { Description = "with the names of the scenarios that show each" };
        var command = new Command("list", "lists the requirements and how many scenarios show each") { fixturesFolder, filter, json, scenarios };
        command.SetAction(parsed =>
        {
            var suite = CommonOptions.LoadSuite(parsed.GetValue(fixturesFolder));
            var fixtures = CommonOptions.Select(suite, parsed.GetValue(filter)!);
            var requirements = suite.Catalogue.All
                .Where(requirement => parsed.GetValue(filter)!.Length == 0 || fixtures.Any(fixture => fixture.Scenario.Requirements.Contains(requirement.Id)))
                .ToList();
            if (parsed.GetValue(json))
            {
                terminal.Line(JsonSerializer.Serialize(
                    requirements.Select(requirement => RequirementView.Of(requirement, suite)), RequirementView.Options));
                return ExitCode.Conforms;
            }

            terminal.Line("  requirement    level       scenarios");
            foreach (var area in suite.Catalogue.Areas.Where(area => area.Requirements.Any(requirements.Contains)))
            {
                terminal.Markup($"\n[bold]{Markup.Escape(area.Title)}[/]");
                foreach (var requirement in area.Requirements.Where(requirements.Contains))
                {
                    var shown = suite.Fixtures.Where(fixture => fixture.Scenario.Requirements.Contains(requirement.Id)).ToList();
                    var versions = requirement.Versions.Count == 3 ? "" : $" [grey]{Markup.Escape($"[{string.Join(", ", requirement.Versions)}]")}[/]";
                    terminal.Hanging($"  {requirement.Id,-14} {LevelOf(requirement),-11} {shown.Count,3}  ", requirement.Text, versions);
                    if (parsed.GetValue(scenarios))
                    {
                        foreach (var fixture in shown)
                        {
                            terminal.Line($"{"",34}{fixture.Name}");
                        }
                    }
                }
            }

            terminal.Line("");
            terminal.Line($"{Words.Count(requirements.Count, "requirement")}, {Words.Count(fixtures.Count, "scenario")}. 'explain ID' shows one.");
            return ExitCode.Conforms;
        });
        return command;
    }

    internal static string LevelOf(Requirement requirement) => requirement.Level.ToString().ToLowerInvariant();
}
