using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Transcripts;
using Spectre.Console;

namespace RouteHandlers.Conformance.Cli;

/// <summary>One requirement, or one scenario, as a person wants to know it.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "a requirement (RH-METHOD-2) or a scenario (methods/trace)" };
        var fixtures = CommonOptions.Fixtures();
        var json = new Option<bool>("--json") { Description = "as JSON (requirements only)" };
        var command = new Command("explain", "shows a requirement with its sources and scenarios, or a scenario with its files and transcripts") { id, fixtures, json };
        command.SetAction(parsed =>
        {
            var suite = CommonOptions.LoadSuite(parsed.GetValue(fixtures));
            var asked = parsed.GetValue(id)!;
            if (suite.Catalogue.Find(asked.ToUpperInvariant()) is { } requirement)
            {
                if (parsed.GetValue(json))
                {
                    terminal.Line(JsonSerializer.Serialize(RequirementView.Of(requirement, suite), RequirementView.Options));
                }
                else
                {
                    Explain(terminal, requirement, suite);
                }

                return ExitCode.Conforms;
            }

            if (suite.Fixtures.FirstOrDefault(fixture => fixture.Name == asked) is { } scenario)
            {
                if (parsed.GetValue(json))
                {
                    throw new UsageException($"explain {asked} --json: is a scenario. Only a requirement is written as JSON, for example {scenario.Scenario.Requirements[0]}. Leave the option out.");
                }

                Explain(terminal, scenario, suite);
                return ExitCode.Conforms;
            }

            throw new UsageException($"explain {asked}: there is no such requirement or scenario. An id like RH-METHOD-2 or a name like methods/trace was expected; 'list --scenarios' shows them.");
        });
        return command;
    }

    private static void Explain(Terminal terminal, Requirement requirement, Suite suite)
    {
        terminal.Markup($"[bold]{requirement.Id}[/]  {ListCommand.LevelOf(requirement)}{(requirement.Informative ? ", informative" : "")}, Next.js {string.Join(", ", requirement.Versions)}");
        terminal.Line("");
        terminal.Hanging("  ", requirement.Text);
        terminal.Line("");
        foreach (var source in requirement.Sources)
        {
            terminal.Hanging("  source    ", source.Document is { } document ? $"{source.DocumentTitle} ({document}), section {source.Section}"
                : source.Reference is { } reference ? reference
                : $"observed, transcripts of {source.Observed}");
        }

        var scenarios = suite.Fixtures.Where(fixture => fixture.Scenario.Requirements.Contains(requirement.Id)).ToList();
        foreach (var fixture in scenarios)
        {
            terminal.Line("");
            terminal.Markup($"  [bold]{Markup.Escape(fixture.Name)}[/]  {Markup.Escape(fixture.Scenario.Title)}");
            foreach (var step in fixture.Scenario.Steps)
            {
                WriteStep(terminal, step);
            }
        }

        terminal.Line("");
        terminal.Line(scenarios.Count == 0 ? "No scenario shows it." : $"{Words.Count(scenarios.Count, "scenario")} {(scenarios.Count == 1 ? "shows" : "show")} it. 'explain {scenarios[0].Name}' shows one with its handlers.");
    }

    private static void WriteStep(Terminal terminal, ScenarioStep step)
    {
        var after = step.Advance is { } advance ? $"after {Seconds(advance)}: " : "";
        var until = step.Until is { } time ? $", within {Seconds(time)}" : "";
        if (step.Origin is { } origin)
        {
            terminal.Hanging("    ", $"{after}origin {origin.Path} -> {ExpectationText.Of(origin)}{until}");
            return;
        }

        var times = step.Together > 1 ? $", {step.Together} at once" : step.Repeat > 1 ? $", {step.Repeat} times" : "";
        var lead = step.Request is { } request ? $"{request.Method} {request.Path}{Sent(request)}{times}" : "build";
        var name = step.Name is { } own ? $" [{own}]" : "";
        var versions = step.Versions is { } only ? $" (only {string.Join(", ", only)})" : "";
        terminal.Hanging("    ", $"{after}{lead}{name}{versions} -> {ExpectationText.Of(step.Expect)}{until}");
        foreach (var observed in step.Observed)
        {
            terminal.Hanging("      ", $"observed in {string.Join(", ", observed.Versions)} ({observed.Quirk}): {ExpectationText.Of(observed.Expect)}");
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    private static string Sent(StepRequest request)
    {
        var parts = request.Headers.Select(header => $"{header.Key}: {header.Value}");
        if (request.Body is { } body)
        {
            var text = body.Kind is "text" or "json" or "form" && body.Bytes.Length <= 200 ? Encoding.UTF8.GetString(body.Bytes) : body.Summary ?? $"{body.Bytes.Length} bytes";
            parts = parts.Append($"{body.Kind} {text}");
        }

        var sent = string.Join("; ", parts);
        return sent.Length == 0 ? "" : $" with {sent}";
    }

    private static void Explain(Terminal terminal, Fixture fixture, Suite suite)
    {
        terminal.Markup($"[bold]{Markup.Escape(fixture.Name)}[/]  {Markup.Escape(fixture.Scenario.Title)}");
        terminal.Line("");
        foreach (var requirement in fixture.Scenario.Requirements.Select(suite.Catalogue.Find).OfType<Requirement>())
        {
            terminal.Hanging($"  {requirement.Id,-14}", requirement.Text);
        }

        terminal.Line("");
        foreach (var step in fixture.Scenario.Steps)
        {
            WriteStep(terminal, step);
        }

        if (fixture.Scenario.Substitute.Count > 0)
        {
            terminal.Line("");
            terminal.Markup("[bold]what the suite's origin stands in for[/]");
            foreach (var service in fixture.Scenario.Substitute)
            {
                terminal.Hanging("  ", $"{service.Text} is {service.Path} there");
            }

            foreach (var reply in fixture.Scenario.Origin)
            {
                terminal.Hanging("  ", $"{reply.Path} answers {ExpectationText.Of(reply)}");
            }
        }

        foreach (var (path, content) in fixture.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            terminal.Line("");
            terminal.Markup($"[bold]{Markup.Escape(path)}[/]");
            terminal.Line(Encoding.UTF8.GetString(content).TrimEnd());
        }

        foreach (var version in fixture.Scenario.Versions)
        {
            if (TranscriptFile.Read(fixture, version) is { } transcript)
            {
                terminal.Line("");
                terminal.Markup($"[bold]what the released Next.js {version} answered[/]");
                terminal.Line(transcript.TrimEnd());
            }
        }
    }
}
