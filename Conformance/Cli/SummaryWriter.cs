using System.Globalization;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
using Spectre.Console;

namespace RouteHandlers.Conformance.Cli;

/// <summary>A run as a person reads it: what failed and why, the numbers, the verdict last.</summary>
internal sealed class SummaryWriter(Terminal terminal)
{
    private const int LabelWidth = 14;
    private const int ShortValues = 60;

    // So many failures that begin alike are each told whole; of more the first one is, and the others are named.
    private const int ToldWhole = 3;
    private const int NamesShown = 12;
    private const int LogLine = 400;

    public void Write(RunSummary summary, bool verbose)
    {
        var result = summary.Result;
        terminal.Markup(Inv($"[bold]{Markup.Escape(result.Implementation.Name)}[/] {Markup.Escape(result.Implementation.Release)} as Next.js {result.Version}, {result.Contract.ToString().ToLowerInvariant()} contract"));
        if (verbose)
        {
            terminal.Line("");
            foreach (var scenario in result.Results)
            {
                terminal.Markup($"  {Sign(scenario.Outcome)} {Markup.Escape(scenario.Scenario)}{(scenario.Reason is { } reason ? $" [grey]{Markup.Escape($"({reason})")}[/]" : "")}");
            }
        }

        foreach (var scenario in Grouped(summary.Surprises))
        {
            terminal.Line("");
            WriteSurprise(scenario.First, summary.Catalogue);
            if (scenario.Others.Count > 0)
            {
                Labelled(Inv($"and {scenario.Others.Count} more"), $"with the same {(scenario.First.Failures.Count > 0 ? "mismatch" : "reason")}: {Names(scenario.Others)}");
            }
        }

        terminal.Line("");
        WriteTable(summary);
        WriteDeviations(summary);
        terminal.Line("");
        terminal.Markup(Verdict(summary));
    }

    /// <summary>Scenarios with one and the same reason and nothing else to show are told once; of many that fail with one and the same mismatch the first is.</summary>
    private static IEnumerable<(ScenarioResult First, List<ScenarioResult> Others)> Grouped(IReadOnlyList<ScenarioResult> surprises) => surprises
        .GroupBy(scenario => (scenario.Outcome, Cause: CauseOf(scenario) ?? scenario.Scenario))
        .SelectMany(group => group.Count() > ToldWhole || group.First().Failures.Count == 0
            ? [(group.First(), group.Skip(1).ToList())]
            : group.Select(scenario => (scenario, new List<ScenarioResult>())));

    private static string? CauseOf(ScenarioResult scenario) =>
        scenario.Failures is [{ Mismatches: [var mismatch, ..], MatchesQuirk: var quirk }, ..] ? $"{mismatch} {quirk} {scenario.Reason}" : scenario.Reason;

    private static string Names(List<ScenarioResult> scenarios) =>
        string.Join(", ", scenarios.Take(NamesShown).Select(scenario => scenario.Scenario)) + (scenarios.Count > NamesShown ? " ... (--verbose names them, --report has them whole)" : "");

    private void WriteSurprise(ScenarioResult scenario, RequirementCatalogue catalogue)
    {
        var head = $"{Sign(scenario.Outcome)} [bold]{Markup.Escape(scenario.Scenario)}[/]";
        if (terminal.Fits(Markup.Remove(head).Length + 2 + scenario.Title.Length))
        {
            terminal.Markup($"{head}  {Markup.Escape(scenario.Title)}");
        }
        else
        {
            terminal.Markup(head);
            terminal.Hanging("  ", scenario.Title);
        }

        foreach (var requirement in scenario.Requirements.Select(catalogue.Find).OfType<Requirement>())
        {
            Labelled(requirement.Id, $"{requirement.Text} ({ListCommand.LevelOf(requirement)})");
        }

        if (scenario.Reason is { } reason)
        {
            Labelled(scenario.Outcome == Outcome.Broken ? "broken" : "reason", reason);
        }

        foreach (var failure in scenario.Failures)
        {
            Labelled(Inv($"step {failure.Step}"), Inv($"{failure.Request} ({Shown(scenario.File)}:{failure.Line})"));
            foreach (var mismatch in failure.Mismatches)
            {
                WriteMismatch(mismatch);
            }

            if (failure.MatchesQuirk is { } quirk)
            {
                Labelled("note", $"the released Next.js answers the same: quirk {quirk}; --contract observed expects it");
            }

            if (failure.Curl is { } curl)
            {
                terminal.Line($"  {"try",-LabelWidth}  {curl}");
            }
        }

        if (scenario.Outcome != Outcome.Broken && scenario.Failures.Count > 0)
        {
            foreach (var handler in scenario.Handlers)
            {
                terminal.Line($"  {"handler",-LabelWidth}  {Shown(handler)}");
            }
        }

        foreach (var line in scenario.Log.TakeLast(scenario.Outcome == Outcome.Broken ? 20 : 8))
        {
            Logged(line.Replace(Directory.GetCurrentDirectory() + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
    }

    /// <summary>In one line where both values are short, else one below the other.</summary>
    private void WriteMismatch(Mismatch mismatch)
    {
        if (mismatch.Expected.Length + mismatch.Observed.Length <= ShortValues && terminal.Fits(mismatch.What.Length + mismatch.Expected.Length + mismatch.Observed.Length + 27))
        {
            terminal.Markup($"    [red]{Markup.Escape(mismatch.What)}[/]  expected {Markup.Escape(mismatch.Expected)}, observed {Markup.Escape(mismatch.Observed)}");
            return;
        }

        terminal.Markup($"    [red]{Markup.Escape(mismatch.What)}[/]");
        terminal.Hanging("      expected  ", mismatch.Expected);
        terminal.Hanging("      observed  ", mismatch.Observed);
    }

    private void WriteTable(RunSummary summary)
    {
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn("").PadRight(3));
        Column[] columns =
        [
            new("passed", tally => tally.Passed, "green"),
            new("failed", tally => tally.Failed, "red"),
            new("known", tally => tally.ExpectedDeviation, "yellow"),
            new("unexpected", tally => tally.UnexpectedPass, "red"),
            new("broken", tally => tally.Broken, "red"),
            new("n/a", tally => tally.NotApplicable, "grey"),
        ];
        var total = Tally.Of("all", summary.Result.Results);
        var shown = columns.Where(column => column.Name is "passed" or "failed" || column.Count(total) > 0).ToList();
        foreach (var column in shown)
        {
            table.AddColumn(new TableColumn(column.Name).RightAligned());
        }

        foreach (var tally in summary.ByArea)
        {
            Row(tally);
        }

        table.AddEmptyRow();
        foreach (var tally in summary.ByLevel.Where(tally => tally.Total > 0))
        {
            Row(tally);
        }

        terminal.Write(table);

        void Row(Tally tally) => table.AddRow([Markup.Escape(tally.Name), .. shown.Select(column => Cell(column.Count(tally), column.Colour))]);

        static string Cell(int count, string colour) => count == 0 ? "[grey]-[/]" : Inv($"[{colour}]{count}[/]");
    }

    private void WriteDeviations(RunSummary summary)
    {
        var known = summary.Result.Results.Where(scenario => scenario.Outcome == Outcome.ExpectedDeviation).GroupBy(scenario => scenario.Reason ?? "").OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            return;
        }

        terminal.Line("");
        terminal.Line("Known differences, as they were known:");
        foreach (var group in known)
        {
            terminal.Hanging($"  {group.Key}: ", string.Join(", ", group.Select(scenario => scenario.Scenario)));
        }
    }

    private static string Verdict(RunSummary summary)
    {
        var result = summary.Result;
        var all = result.Results.Count + result.NotRun.Count;
        var selected = summary.Selection is { } selection
            ? Inv($"{Words.Count(all, "scenario")} of {selection.Of} selected ({string.Join(' ', [.. selection.Filters.Select(filter => $"--filter {filter}"), .. selection.Shard is { } shard ? [$"--shard {shard}"] : Array.Empty<string>()])}), {result.Executed} run")
            : Inv($"{result.Executed} of {all} scenarios run");
        var numbers = Inv($"{Markup.Escape(selected)}, {result.Count(Outcome.Passed)} passed{(result.Count(Outcome.ExpectedDeviation) is > 0 and var known ? Inv($", {known} with a known difference") : "")}");
        var time = Inv($"[grey]{result.Duration.TotalSeconds:0.0} s[/]");
        var contract = result.Contract.ToString().ToLowerInvariant();
        return result.NotRun.Count > 0
            ? Inv($"[yellow]Interrupted[/], so no verdict. {numbers}{Against(result)}. {time}")
            : !summary.HasVerdict
            ? $"[red]No verdict[/]: {WhyNone(summary)}. {numbers}. {time}"
            : summary.Conforms
                ? Inv($"[green]Conforms[/] to Next.js {result.Version} as {contract}{(summary.Selection is null ? "" : " in this selection")}{LevelNote(summary)}. {numbers}. {time}")
                : Inv($"[red]Does not conform[/] to Next.js {result.Version} as {contract}{LevelNote(summary)}. {numbers}{Against(result)}. {time}");
    }

    private static string WhyNone(RunSummary summary) =>
        summary.Result.Executed == 0 ? "nothing was run"
        : summary.Result.Count(Outcome.Broken) is > 0 and var broken ? $"the set-up is broken for {Words.Count(broken, "scenario")}"
        : $"nothing that was run is of the level {summary.Level.ToString().ToLowerInvariant()}; --level observed judges the rest";

    private static string Against(RunResult result) =>
        (result.Count(Outcome.Failed) is > 0 and var failed ? Inv($", {failed} failed") : "")
        + (result.Count(Outcome.UnexpectedPass) is > 0 and var unexpected ? Inv($", {unexpected} passed unexpectedly") : "");

    private static string LevelNote(RunSummary summary) => summary.Level != RequirementLevel.Documented
        ? $", down to the level {summary.Level.ToString().ToLowerInvariant()}"
        : summary.Conforms && summary.Result.Results.Any(scenario => scenario.Outcome == Outcome.Failed && scenario.Level > RequirementLevel.Documented)
            ? ", though not in all that is reference or observed"
            : "";

    private static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "[green]PASS[/]",
        Outcome.Failed => "[red]FAIL[/]",
        Outcome.ExpectedDeviation => "[yellow]KNOWN[/]",
        Outcome.UnexpectedPass => "[red]UNEXPECTED PASS[/]",
        Outcome.Broken => "[red]BROKEN[/]",
        _ => "[grey]N/A[/]",
    };

    /// <summary>A path as a person at this prompt writes it.</summary>
    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

    /// <summary>One line of a log, which may be as long as it likes; report.json has all of it.</summary>
    private void Logged(string line)
    {
        var shown = line.Length > LogLine ? Inv($"{line[..LogLine]} ... ({line.Length} characters)") : line;
        if (terminal.Fits(LabelWidth + 4 + shown.Length))
        {
            terminal.Line($"  {"log",-LabelWidth}  {shown}");
        }
        else
        {
            Labelled("log", shown);
        }
    }

    private void Labelled(string label, string text) => terminal.Hanging($"  {label,-LabelWidth}  ", text);

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(string Name, Func<Tally, int> Count, string Colour);
}
